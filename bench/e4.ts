import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { attachmentModel, type AttachmentJudgement, type AttachmentModel } from '../api/target/attachment.ts';
import { readSeeds } from '../seeds/read.ts';
import { readChainKg } from './e3/chainkg.ts';
import { ratio } from './e3/ratio.ts';
import { exactModel, segmentWords } from './e4/baseline.ts';
import { readPairs, type Pair } from './e4/pairs.ts';
import { datasetTexts, seedTexts, textOf, type NamedSource, type Origin } from './e4/texts.ts';
import type { Measured } from './statistics.ts';

const SEEDS = resolve(import.meta.dirname, '../seeds');
const FIXTURES = resolve(import.meta.dirname, 'fixtures');

/** The files of pairs that come with the project; labelled by hand, curated. */
const PAIR_FILES = {
  /** What the vocabulary and the constants were chosen on. */
  dev: 'attachment-pairs-dev.csv',
  /** Other firms. The words were written by somebody who had read the data set's products of these too. */
  test: 'attachment-pairs.csv',
  /** Drawn from the rest of the data set and labelled after words and rules were fixed; its errors were not looked at. */
  blind: 'attachment-pairs-blind.csv',
} as const;

/** How well one method answers one set of pairs. */
interface E4Row {
  pairs: string;
  method: 'model' | 'exact term' | 'always yes';
  /** Where the enterprises' text comes from. */
  text: 'all' | 'data set' | 'names';
  /** Which pairs are counted: all, or those whose text came from one place. */
  stratum: string;
  n: number;
  yes: number;
  hardNegatives: number;
  /** Right among YES answers. */
  precision: Measured;
  /** YES among pairs labelled yes; an abstention counts as no. */
  recall: Measured;
  abstained: number;
  /** YES among hard negatives. */
  falseOfHard: Measured;
}

/** Attachment: does this enterprise work in this segment? */
export interface E4Result {
  test: 'E4';
  pairs: string;
  n: number;
  /** Share of hard negatives among all pairs; null where the file does not mark them. */
  hardShare: number | null;
  precision: number;
  precisionLow: number;
  precisionHigh: number;
  recall: number;
  recallLow: number;
  recallHigh: number;
  abstained: number;
  labels: string;
  rows: E4Row[];
  /** What was answered otherwise than labelled, on the development pairs or a given file alone. */
  errors: { enterprise: string; segment: string; label: boolean; answer: string; score: number; because: string }[];
}

/**
 * @param options.data the shared data directory; null leaves the data set's texts out
 * @param options.pairs a file of other pairs; without it the project's own are run
 */
export async function runE4(options: {
  data: string | null;
  pairs?: string | undefined;
  log: (line: string) => void;
}): Promise<E4Result> {
  const { data, pairs: given, log } = options;
  const seeds = readSeeds(SEEDS);
  const words = segmentWords(seeds.templates);
  const codes = new Set(words.map(({ code }) => code));
  const all: NamedSource[] = [{ origin: 'seeds', source: seedTexts(seeds) }];
  const dataset: NamedSource[] = [];
  if (data !== null) dataset.push({ origin: 'dataset', source: datasetTexts(readChainKg(data)) });
  else log('E4: no data set, so its products are not read (--data)');
  all.push(...dataset);

  const model = attachmentModel(words);
  const exact = exactModel(words);
  const sets =
    given === undefined
      ? Object.entries(PAIR_FILES).flatMap(([name, file]) => {
          const path = resolve(FIXTURES, file);
          return existsSync(path) ? [{ name, pairs: readPairs(path, codes) }] : [];
        })
      : [{ name: given, pairs: readPairs(given, codes) }];
  const rows: E4Row[] = [];
  const errors: E4Result['errors'] = [];
  for (const { name, pairs } of sets) {
    log(`E4: ${pairs.length} pairs of ${name}`);
    const answered = answer(model, pairs, all);
    rows.push(measure(name, 'model', 'all', 'all', answered));
    for (const origin of ['seeds', 'dataset', 'name'] as const) {
      const own = answered.filter((one) => one.origin === origin);
      if (own.length > 0) rows.push(measure(name, 'model', 'all', `text from ${origin}`, own));
    }
    if (dataset.length > 0) rows.push(measure(name, 'model', 'data set', 'all', answer(model, pairs, dataset)));
    rows.push(measure(name, 'model', 'names', 'all', answer(model, pairs, [])));
    rows.push(measure(name, 'exact term', 'all', 'all', answer(exact, pairs, all)));
    rows.push(
      measure(
        name,
        'always yes',
        'all',
        'all',
        answered.map((one) => ({ ...one, judgement: { ...one.judgement, answer: 'YES' } })),
      ),
    );
    if (given !== undefined || name === 'dev') errors.push(...errorsOf(answered));
  }
  const headline = rows.find(({ pairs }) => pairs === (given ?? 'test'));
  if (!headline) throw new Error(`${resolve(FIXTURES, PAIR_FILES.test)}: the file is missing`);
  return {
    test: 'E4',
    pairs: headline.pairs,
    n: headline.n,
    hardShare: headline.hardNegatives === 0 ? null : headline.hardNegatives / headline.n,
    precision: headline.precision.value,
    precisionLow: headline.precision.low,
    precisionHigh: headline.precision.high,
    recall: headline.recall.value,
    recallLow: headline.recall.low,
    recallHigh: headline.recall.high,
    abstained: headline.abstained,
    labels: given === undefined ? 'labelled by hand, curated' : 'as given',
    rows,
    errors,
  };
}

interface Answered {
  pair: Pair;
  origin: Origin;
  judgement: AttachmentJudgement;
}

const answer = (
  model: Pick<AttachmentModel, 'judge'>,
  pairs: readonly Pair[],
  sources: readonly NamedSource[],
): Answered[] =>
  pairs.map((pair) => {
    const text = textOf(pair.enterprise, sources);
    return { pair, origin: text.origin, judgement: model.judge(text, pair.segment) };
  });

function measure(
  pairs: string,
  method: E4Row['method'],
  text: E4Row['text'],
  stratum: string,
  answered: readonly Answered[],
): E4Row {
  // Pairs of one enterprise share its text, so the interval draws enterprises.
  const firms = new Map<string, Answered[]>();
  for (const one of answered) firms.set(one.pair.enterprise, [...(firms.get(one.pair.enterprise) ?? []), one]);
  const share = (part: (one: Answered) => boolean, whole: (one: Answered) => boolean): Measured =>
    ratio(
      [...firms.values()].map((own) => {
        const counted = own.filter(whole);
        return { part: counted.filter(part).length, whole: counted.length };
      }),
    );
  const isYes = (one: Answered): boolean => one.judgement.answer === 'YES';
  const isHard = (one: Answered): boolean => one.pair.negative === 'hard';
  return {
    pairs,
    method,
    text,
    stratum,
    n: answered.length,
    yes: answered.filter(({ pair }) => pair.label).length,
    hardNegatives: answered.filter(isHard).length,
    precision: share(({ pair }) => pair.label, isYes),
    recall: share(isYes, ({ pair }) => pair.label),
    abstained: answered.filter(({ judgement }) => judgement.answer === 'ABSTAIN').length / answered.length,
    falseOfHard: share(isYes, isHard),
  };
}

const errorsOf = (answered: readonly Answered[]): E4Result['errors'] =>
  answered
    .filter(({ pair, judgement }) => (judgement.answer === 'YES') !== pair.label)
    .map(({ pair, judgement: { answer: said, score, because } }) => ({
      enterprise: pair.enterprise,
      segment: pair.segment,
      label: pair.label,
      answer: said,
      score: Number(score.toFixed(3)),
      because: because === null ? '' : `${because.text} ~ ${because.term}`,
    }));
