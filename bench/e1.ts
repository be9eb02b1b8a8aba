import { join } from 'node:path';
import { linkGraph, type Link, type LinkGraph } from '../api/target/network/links.ts';
import { degreeMatched, shareBelow } from './e1/auc.ts';
import { FLOOR, methodsOf, MODEL } from './e1/methods.ts';
import { draw, SAMPLE, taskOf, type Task } from './e1/protocol.ts';
import { readHalfYears, readLinks } from './e1/read-links.ts';
import { bootstrap, mean, rankAmong, type Measured } from './statistics.ts';

/** The last half-year of training, 2019-06, and the last one asked for, 2020-06. */
const [TRAIN_TO, TEST_TO] = [4038, 4040];
const DEPTHS = [10, 50, 100] as const;
/** Customers ranked at most: where there are more, "all" are this many. */
const ALL = 10_000;
/** Seeds of two further draws, which show how much the figures owe to the customers drawn. */
const OTHER_SEEDS = [20_210_702, 20_210_703] as const;

/** One method on one set of links. */
interface E1Row {
  method: string;
  /** The draw that the headline is of, every customer (up to 10,000), or another draw of the same size. */
  sample: 'headline' | 'all customers' | `seed ${number}`;
  /** Together only over all customers, those with reversed links alone among them. */
  links: 'new' | 'reversed' | 'new and reversed';
  customers: number;
  asked: number;
  /** Mean over customers of the mean reciprocal rank of their links. */
  mrr: Measured;
  /** Shares of the links, with intervals over the links. */
  hitsAt10: Measured;
  hitsAt50: Measured;
  hitsAt100: Measured;
  /** Against suppliers with as many customers. */
  auc: Measured;
}

/** Supplier discovery: which firms will start to supply a customer. */
export interface E1Result {
  test: 'E1';
  /** Of the model, on new links without reversed ones. */
  mrr: number;
  ciLow: number;
  ciHigh: number;
  hitsAt10: number;
  hitsAt50: number;
  hitsAt100: number;
  /** Mean difference of MRR from three steps, paired by customer. */
  gain: number;
  gainLow: number;
  gainHigh: number;
  /** The model with new and reversed links together, for the customers of the headline: all have a new link. */
  mrrWithReversed: number;
  hitsAt10WithReversed: number;
  coldStartShare: number;
  reversedShare: number;
  /** Share of the test’s pairs that training has: persistence would name these, the protocol takes them out. */
  persistingShare: number;
  /** False where training holds one period only: then the model is the fusion, not the ranker. */
  timed: boolean;
  firms: number;
  trainLinks: number;
  rows: E1Row[];
}

/** Trains on the half-years up to 2019-06 and asks for those of 2019-12 and 2020-06. */
export async function runE1(options: { data: string; log: (line: string) => void }): Promise<E1Result> {
  const links = readHalfYears(join(options.data, 'links'));
  return measure(
    links.filter(({ period }) => period <= TRAIN_TO),
    links.filter(({ period }) => period > TRAIN_TO && period <= TEST_TO),
    options.log,
  );
}

/**
 * The same on other files with the headers `supplier,customer` and perhaps `period`, plain or gzipped.
 *
 * @throws Error where a file cannot be read, or no test link is new with both firms known
 */
export async function runE1Files(options: {
  links: string;
  test: string;
  log: (line: string) => void;
}): Promise<E1Result> {
  return measure(readLinks(options.links), readLinks(options.test), options.log, options.test);
}

function measure(train: readonly Link[], test: readonly Link[], log: (line: string) => void, file = 'test'): E1Result {
  const task = taskOf(train, test);
  if (task.truth.size === 0)
    throw new Error(
      `${file}: nothing to rank: no link is new with both firms known in training ` +
        `(${task.persisting} known already, ${task.coldStart} with a firm not seen before)`,
    );
  log(`E1: ${task.newLinks} new links, ${task.coldStart} cold starts, ${task.truth.size} customers`);
  const graph = linkGraph(train);
  // A draw of fewer with the same seed is the beginning of a draw of more.
  const customers = draw([...task.truth.keys()].sort(), ALL);
  const reversedOnly = [...task.reversed.keys()].filter((customer) => !task.truth.has(customer)).sort();
  const found = rankAll(task, [...customers, ...reversedOnly.slice(0, ALL)], graph, log);
  const places = customers.map((_, place) => place);
  const rows = [
    ...rowsOf(found, 'headline', places.slice(0, SAMPLE)),
    ...rowsOf(found, 'all customers', null),
    ...found.map(({ method, answers }) => rowOf(method, 'all customers', 'new and reversed', answers.map(together))),
    ...OTHER_SEEDS.flatMap((seed) => rowsOf(found, `seed ${seed}`, draw(places, SAMPLE, seed))),
  ];
  const drawnOf = (method: string): Answers[] =>
    found.find((one) => one.method === method)?.answers.slice(0, SAMPLE) ?? [];
  const floor = drawnOf(FLOOR);
  const model = drawnOf(MODEL);
  const gain = bootstrap(model.map(({ fresh }, i) => reciprocal(fresh) - reciprocal(floor[i]?.fresh ?? NONE)));
  const both = model.map(together);
  const head = rowOf(MODEL, 'headline', 'new', asked(model, 'fresh'));
  const known = task.newLinks - task.coldStart;
  return {
    test: 'E1',
    mrr: head.mrr.value,
    ciLow: head.mrr.low,
    ciHigh: head.mrr.high,
    hitsAt10: head.hitsAt10.value,
    hitsAt50: head.hitsAt50.value,
    hitsAt100: head.hitsAt100.value,
    gain: gain.value,
    gainLow: gain.low,
    gainHigh: gain.high,
    mrrWithReversed: mean(both.map(reciprocal)),
    hitsAt10WithReversed: mean(both.flatMap(({ ranks }) => ranks.map((rank) => Number(rank <= 10)))),
    coldStartShare: task.coldStart / task.newLinks,
    reversedShare: [...task.reversed.values()].reduce((sum, { size }) => sum + size, 0) / known,
    persistingShare: task.persisting / (task.persisting + task.newLinks),
    timed: graph.timed,
    firms: graph.firms.length,
    trainLinks: graph.age.index.length,
    rows,
  };
}

/** What one method gave one customer: a rank and an AUC a link. */
interface Outcome {
  ranks: number[];
  auc: number[];
}

const NONE: Outcome = { ranks: [], auc: [] };

/** What one method gave one customer, new and reversed links apart. */
interface Answers {
  fresh: Outcome;
  reversed: Outcome;
}

interface Found {
  method: string;
  /** One a customer, in the order asked. */
  answers: Answers[];
}

function rankAll(task: Task, customers: readonly string[], graph: LinkGraph, log: (line: string) => void): Found[] {
  const { methods, score } = methodsOf(graph);
  const degree = new Float64Array(graph.firms.length);
  for (const supplier of graph.age.index) degree[supplier] = (degree[supplier] ?? 0) + 1;
  const found: Found[] = methods.map(({ name }) => ({ method: name, answers: [] }));
  const numbers = (names: ReadonlySet<string> | undefined): number[] =>
    [...(names ?? [])].map((name) => graph.numberOf.get(name) ?? -1);
  customers.forEach((customer, i) => {
    if (i > 0 && i % 500 === 0) log(`E1: ${i} customers ranked`);
    const scores = score(graph.numberOf.get(customer) ?? -1);
    const fused = scores.view.fused();
    const fresh = numbers(task.truth.get(customer));
    const reversed = numbers(task.reversed.get(customer));
    const right = new Set([...fresh, ...reversed]);
    // The other right answers of either kind are not wrong ones.
    const wrong = scores.allowed.filter((firm) => !right.has(firm));
    const matched = new Map([...right].map((firm) => [firm, degreeMatched(firm, wrong, degree)]));
    methods.forEach((method, m) => {
      const valueOf = method.score(scores, fused);
      const wrongValues = Float64Array.from(wrong, valueOf);
      const outcome = (firms: readonly number[]): Outcome => ({
        ranks: firms.map((firm) => rankAmong(valueOf(firm), wrongValues)),
        auc: firms.map((firm) => shareBelow(valueOf(firm), matched.get(firm) ?? [], wrongValues)),
      });
      found[m]?.answers.push({ fresh: outcome(fresh), reversed: outcome(reversed) });
    });
  });
  return found;
}

const reciprocal = ({ ranks }: Outcome): number => mean(ranks.map((rank) => 1 / rank));

/** The outcomes of those who have links of this kind. */
const asked = (answers: readonly Answers[], kind: keyof Answers): Outcome[] =>
  answers.map((answer) => answer[kind]).filter(({ ranks }) => ranks.length > 0);

const together = ({ fresh, reversed }: Answers): Outcome => ({
  ranks: [...fresh.ranks, ...reversed.ranks],
  auc: [...fresh.auc, ...reversed.auc],
});

/** @param places the customers to count; all of them where it is null */
function rowsOf(found: readonly Found[], sample: E1Row['sample'], places: readonly number[] | null): E1Row[] {
  return found.flatMap(({ method, answers }) => {
    const drawn = places === null ? answers : places.flatMap((place) => answers[place] ?? []);
    const reversed = asked(drawn, 'reversed');
    return [
      rowOf(method, sample, 'new', asked(drawn, 'fresh')),
      ...(reversed.length > 0 ? [rowOf(method, sample, 'reversed', reversed)] : []),
    ];
  });
}

function rowOf(method: string, sample: E1Row['sample'], links: E1Row['links'], outcomes: readonly Outcome[]): E1Row {
  const ranks = outcomes.flatMap((outcome) => outcome.ranks);
  const [hitsAt10, hitsAt50, hitsAt100] = DEPTHS.map((depth) => bootstrap(ranks.map((rank) => Number(rank <= depth))));
  const none: Measured = { value: 0, low: 0, high: 0 };
  return {
    method,
    sample,
    links,
    customers: outcomes.length,
    asked: ranks.length,
    mrr: bootstrap(outcomes.map(reciprocal)),
    hitsAt10: hitsAt10 ?? none,
    hitsAt50: hitsAt50 ?? none,
    hitsAt100: hitsAt100 ?? none,
    auc: bootstrap(outcomes.flatMap(({ auc }) => auc)),
  };
}
