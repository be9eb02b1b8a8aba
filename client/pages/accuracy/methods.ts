import { useTranslation } from 'react-i18next';

/** Methods as the evaluation names them, and the word each has under `accuracy.methods`. */
const WORDS = {
  popularity: 'popularity',
  tfidfMean: 'tfidfMean',
  fused: 'fused',
  ranker: 'ranker',
  'persistence (recency of the supplier)': 'persistence',
  'two steps': 'twoSteps',
  'three steps (L3)': 'threeSteps',
  'five steps (L5)': 'fiveSteps',
  'customer neighbours (kNN, recent)': 'neighbours',
  'three steps x activity': 'activity',
  'reciprocal-rank fusion': 'fusion',
  model: 'model',
  engine: 'engine',
  need: 'need',
  'need rule': 'needRule',
  demand: 'demand',
  random: 'random',
  lost10Stated: 'lost10Stated',
  lost10Complete: 'lost10Complete',
  lost30Stated: 'lost30Stated',
  lost30Complete: 'lost30Complete',
  lost50Stated: 'lost50Stated',
  lost50Complete: 'lost50Complete',
  'test model': 'testModel',
  'test exact term': 'testExact',
  'test always yes': 'testYes',
  'blind model': 'blindModel',
  'blind exact term': 'blindExact',
  'blind always yes': 'blindYes',
  names: 'names',
  'boundary cases come out as worked by hand': 'boundaries',
  'the same cases judged by trying every world': 'worlds',
  'random rules come out the same both ways': 'bothWays',
  'an answer never overturns what was decided': 'stands',
  'every condition names its clause and its place': 'clauses',
  'needs and gains equal those worked a second time': 'byHand',
  'an emptied draft gives the old answer exactly': 'emptied',
  'adding a maker never lowers the coverage of its segment': 'covers',
  'no gain is negative, and the whole is the sum of the segments': 'gains',
  'the first of the best next is the best of all': 'greedy',
} as const;

/** The word of a method; a method without one keeps the name it was measured under. */
export function useMethodName(): (method: string) => string {
  const { t } = useTranslation();
  return (method) => {
    const word = Object.entries(WORDS).find(([name]) => name === method)?.[1];
    return word === undefined ? method : t(`accuracy.methods.${word}`);
  };
}
