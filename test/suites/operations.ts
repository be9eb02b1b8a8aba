import { pick } from './probe.ts';

/** What an answer to a mutation may tell. */
export interface MutationAnswer {
  data: Record<
    string,
    { userErrors: { code: string }[]; lead?: { code: string; version: number } | null } | null
  > | null;
  errors?: { extensions: { code: string } }[];
}

/** Mutations at random, on what earlier ones have made. */
export interface Operations {
  /** The next one, as text, under the name `x`. */
  next(): string;
  /** Keeps the lead an answer told of, to be changed by a later one. */
  learn(answer: MutationAnswer): void;
}

const FIRMS = ['magna-steyr', 'infineon', 'ams-osram', 'bosch', 'byd', 'no-such-firm'];
const SEGMENTS = ['auto-parts/die-casting', 'auto-parts/vehicle-assembly', 'auto-parts/none'];
/** Leads that are remembered. */
const MOST_LEADS = 100;

/**
 * Some are wrong in themselves, some late, some not allowed to who sends them.
 *
 * @param random whole numbers at random
 * @param name begins the keys, which so meet no others
 */
export function randomOperations(random: () => number, name: string): Operations {
  const leads: { code: string; version: number }[] = [];
  return {
    next() {
      const key = random() % 10 === 0 ? `${name}-${random() % 200}` : `${name}-${random()}`;
      const lead = leads.length > 0 && random() % 20 > 0 ? pick(leads, random()) : { code: 'lead-none', version: 1 };
      const change = `lead: "${lead.code}", expectedVersion: ${lead.version + (random() % 10 === 0 ? 1 : 0)}, key: "${key}"`;
      const place = `park: "gx", segment: "${pick(SEGMENTS, random())}"`;
      const shown = 'lead { code version } userErrors { code }';
      const operation = pick(
        [
          `leadCreate(input: { ${place}, enterprise: "${pick(FIRMS, random())}", key: "${key}" }) { ${shown} }`,
          `leadEdit(input: { ${change}, note: "${random() % 5}" }) { ${shown} }`,
          `leadMove(input: { ${change}, stage: ${pick(['INTENT', 'RESERVE', 'KEY'], random())}, note: "x" }) { ${shown} }`,
          `leadClose(input: { ${change}, reason: "x" }) { ${shown} }`,
          `leadReopen(input: { ${change}, reason: "x" }) { ${shown} }`,
          `leadUndo(input: { ${change} }) { ${shown} }`,
          `leadRecordOutcome(input: { ${change}, kind: VISITED, on: "2026-01-01", note: "x" }) { ${shown} }`,
          `correctionSuggest(input: { evidence: "${pick(['003-041-a', 'none'], random())}", problem: "x", source: "y", key: "${key}" }) { userErrors { code } }`,
          `leadThresholdsSet(input: { park: "gx", step: KEY, yellowDays: ${random() % 30}, redDays: 60, reason: "x", key: "${key}" }) { userErrors { code } }`,
          `gapOverride(input: { ${place}, state: WEAK, reason: "x", until: "2999-01-01", key: "${key}" }) { userErrors { code } }`,
        ],
        random(),
      );
      return `mutation { x: ${operation} }`;
    },
    learn({ data }) {
      const lead = data?.['x']?.lead;
      if (lead) leads.push(lead);
      if (leads.length > MOST_LEADS) leads.splice(0, MOST_LEADS / 2);
    },
  };
}
