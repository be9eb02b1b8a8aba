import { Kind, type DocumentNode, type FragmentDefinitionNode } from 'graphql';
import { AppError } from '../errors.ts';

/** Fields and fragments inside one another, at most: what follows calls itself so often and no more. */
const MAX_NESTING = 400;

/** The fragments of a document, each worked out once however often it is spread. */
export interface Fragments<Sum> {
  /** The sum of a fragment; `none` for one that is unknown or spread inside itself, which validation refuses. */
  of(name: string): Sum;
  /** Runs `inner` one level further down. */
  within<Answer>(inner: () => Answer): Answer;
}

/**
 * @param measure works out one fragment and may ask for others
 */
export function fragmentsOf<Sum>(
  document: DocumentNode,
  none: Sum,
  measure: (fragment: FragmentDefinitionNode) => Sum,
): Fragments<Sum> {
  const definitions = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) definitions.set(definition.name.value, definition);
  const known = new Map<string, Sum>();
  let level = 0;
  const within = <Answer>(inner: () => Answer): Answer => {
    if (level === MAX_NESTING)
      throw new AppError('LIMIT_EXCEEDED', `depth: more than ${MAX_NESTING} levels of fields and fragments`);
    level++;
    try {
      return inner();
    } finally {
      level--;
    }
  };
  return {
    of(name) {
      const sum = known.get(name);
      if (sum !== undefined) return sum;
      const definition = definitions.get(name);
      if (!definition) return none;
      // Met again before it is worked out: it is spread inside itself.
      known.set(name, none);
      const worked = within(() => measure(definition));
      known.set(name, worked);
      return worked;
    },
    within,
  };
}
