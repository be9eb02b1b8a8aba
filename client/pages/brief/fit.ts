/** Sizes of paper a brief is printed on, upright. */
export const PAPERS = ['A4', 'A3'] as const;
export type Paper = (typeof PAPERS)[number];

/** The lists of a brief that can be cut, the first to lose a row last where two are equally long. */
export const PARTS = [
  'reasons',
  'targets',
  'reasonsFor',
  'reasonsAgainst',
  'makers',
  'coming',
  'policies',
  'paths',
  'partners',
  'carriers',
  'questions',
  'supports',
  'neighbours',
  'evidence',
] as const;
export type Part = (typeof PARTS)[number];
export type Rows = Readonly<Record<Part, number>>;

/** Rows beyond which a part tells little more on one sheet. */
const MOST: Readonly<Record<Paper, Rows>> = {
  A4: {
    reasons: 6,
    targets: 5,
    reasonsFor: 5,
    reasonsAgainst: 5,
    makers: 6,
    coming: 3,
    policies: 5,
    paths: 3,
    partners: 4,
    carriers: 3,
    questions: 8,
    supports: 4,
    neighbours: 4,
    evidence: 24,
  },
  A3: {
    reasons: 12,
    targets: 5,
    reasonsFor: 10,
    reasonsAgainst: 10,
    makers: 14,
    coming: 8,
    policies: 12,
    paths: 8,
    partners: 10,
    carriers: 8,
    questions: 20,
    supports: 12,
    neighbours: 8,
    evidence: 60,
  },
};

/** Fewer rows than this, and a part answers nothing; smaller type is the better way out then. */
const LEAST: Rows = {
  reasons: 2,
  targets: 3,
  reasonsFor: 2,
  reasonsAgainst: 2,
  makers: 2,
  coming: 1,
  policies: 3,
  paths: 1,
  partners: 2,
  carriers: 2,
  questions: 3,
  supports: 2,
  neighbours: 2,
  evidence: 6,
};

/** Type sizes to fall back to, as shares of the normal one; the last is about 6 pt on A4. */
const SMALLER = [0.95, 0.9, 0.85, 0.8, 0.75];

/** How much a sheet shows: rows of each part, and the size of its type. */
export interface Step {
  readonly rows: Rows;
  readonly scale: number;
}

/**
 * Ways to fill a sheet, each shorter than the one before: the longest list, measured by what it must keep, loses a row
 * at a time; when nothing can be spared any more the type gets smaller. The first one that fits the paper is printed.
 *
 * @param available how many rows each part has
 */
export function ladder(available: Rows, paper: Paper): readonly Step[] {
  let rows: Rows = mapParts((part) => Math.min(available[part], MOST[paper][part]));
  const steps: Step[] = [{ rows, scale: 1 }];
  for (let part = longest(rows); part !== null; part = longest(rows)) {
    rows = { ...rows, [part]: rows[part] - 1 };
    steps.push({ rows, scale: 1 });
  }
  return [...steps, ...SMALLER.map((scale) => ({ rows, scale }))];
}

function longest(rows: Rows): Part | null {
  const excess = (part: Part) => rows[part] / LEAST[part];
  return PARTS.filter((part) => rows[part] > LEAST[part]).reduce<Part | null>(
    (most, part) => (most === null || excess(part) >= excess(most) ? part : most),
    null,
  );
}

export function mapParts(of: (part: Part) => number): Rows {
  return Object.fromEntries(PARTS.map((part) => [part, of(part)])) as unknown as Rows;
}

/** Rows of a list that are shown, and how many are left to the page. */
export function cut<Row>(rows: readonly Row[], most: number): { shown: readonly Row[]; hidden: number } {
  return { shown: rows.slice(0, most), hidden: Math.max(0, rows.length - most) };
}

/** Where the search for the first step that fits stands: it is one of `low` to `high`. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** The step to try next. */
export const middle = ({ low, high }: Bounds): number => Math.floor((low + high) / 2);

/** What a try tells: where it fits nothing shorter is wanted, else something shorter is needed. */
export function narrow(bounds: Bounds, fits: boolean): Bounds {
  const tried = middle(bounds);
  return fits ? { low: bounds.low, high: tried } : { low: Math.min(tried + 1, bounds.high), high: bounds.high };
}
