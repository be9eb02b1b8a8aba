import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { badInput } from '../errors.ts';
import { checkFirst, decodeCursor, toPage } from '../relay/page.ts';
import { PageArguments } from '../relay/relay.type.ts';
import { AUDIT_OF_SUBJECT, AUDIT_PAGE } from './audit.queries.ts';
import { AuditRecordConnection } from './audit.type.ts';

@Resolver()
export class AuditResolver {
  @Query(() => AuditRecordConnection, { description: 'What users have written, the latest first. Not open to all.' })
  async auditRecords(
    @Arg('subject', () => String, { nullable: true, description: 'Only of this, such as lead:lead-12.' })
    subject: string | null = null,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() context: Context,
  ) {
    const after = decodeCursor(args.after);
    // Revisions count up, so the page after a record is what came before it.
    const before = after === null ? Number.MAX_SAFE_INTEGER : Number(after);
    if (!Number.isSafeInteger(before)) throw badInput('after', 'is not a cursor of this list');
    const slice = { before, limit: checkFirst(args.first) + 1 };
    const [found] =
      subject === null
        ? await context.graph.read(AUDIT_PAGE, slice)
        : await context.graph.read(AUDIT_OF_SUBJECT, { ...slice, subject });
    return toPage(found?.rows ?? [], args, found?.count ?? 0, ({ revision }) => String(revision));
  }
}
