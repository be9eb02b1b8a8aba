import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { isOwn } from '../access/tenant.ts';
import type { Context } from '../context.ts';
import { badInput } from '../errors.ts';
import { checkFirst, decodeCursor, toPage } from '../relay/page.ts';
import { PageArguments } from '../relay/relay.type.ts';
import { checkAudit } from './audit-check.ts';
import { AUDIT_OF_SUBJECT, AUDIT_PAGE, AUDIT_PLACE, type AuditRow } from './audit.queries.ts';
import { AuditCheck, AuditOutcome, AuditRecordConnection } from './audit.type.ts';

@Resolver()
export class AuditResolver {
  @Query(() => AuditRecordConnection, {
    description:
      'What users have written and what they were refused, the latest first. Not open to all. An organisation sees its own; who runs the server sees that others wrote, and not what.',
  })
  async auditRecords(
    @Arg('subject', () => String, { nullable: true, description: 'Only of this, such as lead:lead-12.' })
    subject: string | null = null,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() context: Context,
  ) {
    const { organisation } = context.viewer;
    const limit = checkFirst(args.first) + 1;
    const slice = { before: await placeOf(decodeCursor(args.after), context), limit, organisation };
    const [found] =
      subject === null
        ? await context.graph.read(AUDIT_PAGE, slice)
        : await context.graph.read(AUDIT_OF_SUBJECT, { ...slice, subject });
    const rows = (found?.rows ?? []).map((row) => shown(row, context));
    return toPage(rows, args, found?.count ?? 0, ({ code }) => code);
  }

  @Query(() => AuditCheck, {
    description: 'Reads the whole log and says whether it is as it was written. Not open to all.',
  })
  async auditCheck(@Ctx() { graph }: Context): Promise<AuditCheck> {
    const { head, ...check } = await checkAudit(graph);
    return { ...check, head: head.hash };
  }
}

/** The number of the record a page begins after; without one past the end. */
async function placeOf(code: string | null, context: Context): Promise<number> {
  if (code === null) return Number.MAX_SAFE_INTEGER;
  const [place] = await context.graph.read(AUDIT_PLACE, { code });
  if (!place || (context.viewer.organisation !== null && !isOwn(context, place)))
    throw badInput('after', 'the item it points at is no longer in the list');
  return place.sequence;
}

/** A record as the schema has it: of another organisation without what was written. */
function shown({ before = null, after = null, key = null, outcome = 'DONE', ...row }: AuditRow, context: Context) {
  const content = isOwn(context, row) ? { before, after, key } : { before: null, after: null, key: null };
  return { ...row, ...content, outcome: AuditOutcome[outcome], organisation: row.organisation ?? null };
}
