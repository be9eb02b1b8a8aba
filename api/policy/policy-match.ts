import type { Context } from '../context.ts';
import { badInput } from '../errors.ts';
import { readAnswers, readDay } from './answers.ts';
import { ruledPolicies, type Policy, type PolicyBook } from './book.ts';
import type { RuledFirm, Site } from './derive.ts';
import {
  arrangeMatches,
  byPromise,
  createDecider,
  factsOf,
  matchPolicy,
  unknownLeaves,
  type Match,
  type Question,
} from './match.ts';
import type { FactValue, Verdict } from './rule.ts';

/** A decided policy on its way to the schema. */
export interface MatchRow extends Match {
  conflicts: Policy['excludes'];
  book: PolicyBook;
  /** Code of the firm. */
  enterprise: string;
}

interface MatchQuestion {
  enterprise: string;
  on?: string | null;
  facts?: readonly { fact: string; value: string }[] | null;
  park?: string | null;
  policy?: string | null;
  includeExpired?: boolean;
}

/**
 * Decides every policy with a rule, or one, for a firm.
 *
 * @throws AppError BAD_INPUT where the firm, park, policy, day or an answer cannot be used
 */
export async function askMatches(context: Context, asked: MatchQuestion): Promise<MatchRow[]> {
  const { book, firms, sites } = await everything(context);
  const firm = firms.get(asked.enterprise);
  if (!firm)
    throw badInput(
      'enterprise',
      `unknown enterprise "${asked.enterprise.slice(0, 60)}"; \`enterprises\` and \`search\` find them`,
    );
  const question: Question = {
    firm,
    site: siteOf(firm, readPark(asked.park, sites), sites),
    on: readDay(asked.on, context.now),
    answers: readAnswers(asked.facts, book),
  };
  const one = asked.policy ?? null;
  const policies = one === null ? ruledPolicies(book) : [readPolicy(one, book)];
  const matches = policies
    .map((policy) => matchPolicy(book, policy, question))
    .filter(({ version }) => version !== null || asked.includeExpired === true || one !== null);
  return arrangeMatches(matches).map((match) => ({ ...match, book, enterprise: firm.code }));
}

interface CandidateQuestion {
  policy: string;
  park?: string | null;
  on?: string | null;
  chain?: string | null;
  country?: string | null;
  verdicts?: readonly string[] | null;
}

/** A firm with its verdict alone; the rest is worked out for those shown. */
export interface CandidateRow {
  firm: RuledFirm;
  verdict: Verdict;
  applicable: boolean;
  open: readonly string[];
  unknown: number;
  /** The whole match. */
  match(): MatchRow;
}

/**
 * Firms by what one policy comes to for them, the most promising first.
 *
 * @throws AppError BAD_INPUT where policy, park or day cannot be used, or the list of verdicts is empty
 */
export async function askCandidates(context: Context, asked: CandidateQuestion): Promise<CandidateRow[]> {
  const { book, firms, sites } = await everything(context);
  const policy = readPolicy(asked.policy, book);
  const park = readPark(asked.park, sites);
  const on = readDay(asked.on, context.now);
  const { chain, country, verdicts } = asked;
  if (verdicts?.length === 0) throw badInput('verdicts', 'an empty list selects nothing; leave it out for all');
  const answers: ReadonlyMap<string, FactValue> = new Map();
  const decide = createDecider(book, on);
  const rows = [...firms.values()].flatMap((firm): CandidateRow[] => {
    if (chain && !firm.work.some((work) => work.chain === chain || work.segment === chain)) return [];
    if (country && ![...firm.origins, ...firm.countries].some(({ code }) => code === country)) return [];
    const question: Question = { firm, site: siteOf(firm, park, sites), on, answers };
    const result = decide(policy, factsOf(book, question))?.result;
    const verdict = result?.verdict ?? 'NOT_ELIGIBLE';
    if (verdicts && !verdicts.includes(verdict)) return [];
    return [
      {
        firm,
        verdict,
        applicable: result?.applicable ?? false,
        open: result?.open ?? [],
        unknown: result ? unknownLeaves(result) : 0,
        match: () => ({ ...matchPolicy(book, policy, question), conflicts: [], book, enterprise: firm.code }),
      },
    ];
  });
  return rows.sort((a, b) => byPromise(a, b) || (a.firm.code < b.firm.code ? -1 : 1));
}

async function everything(context: Context) {
  const dataset = await context.dataset();
  const { policies } = context;
  const [book, firms, sites] = await Promise.all([
    policies.book(dataset),
    policies.firms(dataset),
    policies.sites(dataset),
  ]);
  return { book, firms, sites };
}

function readPolicy(code: string, book: PolicyBook): Policy {
  const policy = book.policies.get(code);
  if (!policy) throw badInput('policy', `unknown policy "${code.slice(0, 60)}"; \`policies\` and \`search\` find them`);
  if (policy.versions.length === 0)
    throw badInput(
      'policy',
      `"${code}" has no rule; \`policies(filter: { executable: true })\` lists those that have one`,
    );
  return policy;
}

function readPark(code: string | null | undefined, sites: ReadonlyMap<string, Site>): Site | null {
  if (code === null || code === undefined) return null;
  const site = sites.get(code);
  if (!site) throw badInput('park', `unknown park "${code.slice(0, 60)}" (there are ${[...sites.keys()].join(', ')})`);
  return site;
}

/** The park asked about, else the one the firm sits in. */
function siteOf(firm: RuledFirm, asked: Site | null, sites: ReadonlyMap<string, Site>): Site | null {
  if (asked) return asked;
  const [own] = firm.parks;
  return own ? (sites.get(own.code) ?? null) : null;
}
