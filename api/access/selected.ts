import { TypeInfo, visit, visitWithTypeInfo, type DocumentNode, type GraphQLSchema } from 'graphql';
import { AppError } from '../errors.ts';
import type { Policies } from './field-policy.ts';
import { hasRight, type Grant } from './role.ts';

/**
 * Refuses a document that selects open fields, for a credential whose scopes do not even let it read what is open.
 * Open fields carry no check of their own, so for these few credentials it is made here, over the whole document.
 *
 * @throws AppError FORBIDDEN
 */
export function assertMayRead(schema: GraphQLSchema, document: DocumentNode, policies: Policies, viewer: Grant): void {
  if (hasRight(viewer, 'graph:read')) return;
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field() {
        const parent = types.getParentType();
        const field = types.getFieldDef();
        // Fields of introspection stand in no table: they have a right of their own.
        if (parent && field && policies.get(`${parent.name}.${field.name}`)?.right === 'graph:read')
          throw new AppError('FORBIDDEN', 'graph:read is not among the scopes of this credential');
      },
    }),
  );
}
