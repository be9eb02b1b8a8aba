import type { Words } from '../words.ts';
import type { accuracy as zh } from '../zh/accuracy.ts';

export const accuracy: Words<typeof zh> = {
  title: 'How accurate are these judgements?',
  answer:
    'Every figure is measured by a public program on data whose answer is known, and stands beside the simplest way to do it; what cannot be measured is said too.',
  what: 'the test results',
  none: 'This build carries no test results. Run npm run eval and build again, and the figures appear here.',
  notRun: 'This test has not been run, so there is no figure.',
  how: 'The thick bar is the figure, the thin line its 95 % interval; “this system” is what is in use, the rest is for comparison.',
  ours: 'this system',
  hard: 'The hard part',
  tested: 'What was tested',
  means: 'What it means for a planner',
  cannot: 'What it cannot tell',
  table: 'Figures as a table',
  cases: '{{n}} cases',
  date: 'Date',
  dateUnknown: 'the result file has no date',
  command: 'Command',
  interval: '{{value}} ({{low}} – {{high}})',
  said: '{{method}}: {{value}}, 95 % interval {{low}} – {{high}}',
  method: 'Method',
  measure: {
    mrr: 'MRR (mean of one over the right one’s place)',
    hits10: 'In the first ten',
    hits50: 'In the first fifty',
    hits100: 'In the first hundred',
    auc: 'AUC (against firms of as many customers)',
    recall: 'Found in the first ten',
    precision: 'Right when it says yes',
    recognised: 'Recognised among those that do',
    falseOfHard: 'Hard counter-examples answered yes',
    unknown: 'Answered unknown',
    falseGaps: 'Called missing but there is one',
    falseOfCovered: 'There is one but called missing',
    right: 'Computed right',
  },
  test: {
    E2: {
      title: 'From a product to a firm: is a right one among the first ten?',
      tested:
        'In public product data of listed companies all makers of a product are hidden, then found again by their other products alone. Candidates are all {{firms}} firms.',
      means:
        'Among the ten shown first: of products with several makers, {{several}} have at least one right firm; of products with a single maker, {{one}}. For the rest the true maker stands after the tenth place, so read on, and add firms of your own.',
      hard: 'For the hardest products (their name has nothing in common with the firms’ other products) it is {{several}} and {{one}}.',
      cannot:
        'The data hold listed companies only; unlisted and foreign ones were not tested. Found means able to make it, not willing to come. The ranking in use joins this with other evidence, and for the joined list there is no known answer to test against.',
    },
    E1: {
      title: 'From supply links to a supplier: is a right one among the first ten?',
      tested:
        'From links up to June 2019 those that first appear in the following year are guessed; known suppliers are taken out, and both firms must be known.',
      means:
        'Of new supply links, the trained ranking has the supplier among the ten shown first in {{share}}; the park’s graph has no links by period and uses the fusion, which reaches {{fused}}. Network evidence is good beside other evidence, not as a list of its own.',
      hard: 'In {{cold}} of new links one firm had never been seen before: they cannot be guessed and are not scored.',
      cannot:
        'A link that is not in the data may exist all the same, so some wrong guesses may be right. The park’s own graph is far smaller than these data; how accurate it is there was not measured.',
    },
    E3: {
      title: 'Is what is called missing really missing?',
      tested:
        'First, among the firms of each province all makers of one segment after the other are taken out, and it should come among the first ten to fill. Second, records are lost at random, to see how many segments with makers are wrongly called missing. Third, what sources say is there or wanted is checked one by one.',
      means:
        'Of {{total}} presences and wants stated by sources, {{right}} come out right. With three in ten records lost and the register said to be incomplete, {{falseShare}} of what is called missing does have a maker; the other way round, {{missed}} of the segments with makers are wrongly called missing. So verify a missing segment before recruiting for it.',
      hard: 'In real data many segments have no record to begin with; the one taken out must compete with them for the first ten, and {{natural}} get there. That depends on how many other gaps there are, not on the order alone. Against covered segments only, chance already finds {{random}}, so a full score says little.',
      cannot:
        'No public data say what a park truly lacks, so the true accuracy of gap detection cannot be measured, only approached from the side like this. Only demand and coverage were tested; for dependence, radius and foreign supply there are no data.',
    },
    E4: {
      title: 'Is it right that a firm works in a segment?',
      tested:
        '{{count}} pairs of firm and segment labelled by hand, {{hardShare}} of them hard counter-examples such as neighbouring segments; and a blind set labelled after everything was fixed.',
      means:
        'When the system says a firm works there, {{precision}} are right; of those that do, it recognises {{recall}}. On the blind set it is {{blindPrecision}} and {{blindRecall}}, closer to what new firms will see. A yes can be relied on; silence does not mean no.',
      hard: 'With the firm’s name alone and no products it recognises almost nothing ({{names}}) and mostly does not answer.',
      cannot:
        'The labels were made by those who curated the data, not by a third party; product lists of the test set are close to the segments’ words, so its figures flatter. Go by the blind set.',
    },
    E6: {
      title: 'Do the policy rules decide right?',
      tested:
        '{{policies}} policies in {{versions}} versions, with cases on both sides of every threshold worked by hand from the originals; the same decided a second way, by trying every unknown condition as met and as unmet; and promises on random rules: an answer never overturns what was decided, every condition names its clause.',
      means: '{{right}} of {{cases}} cases are right: what the rule says is what the system decides.',
      cannot:
        'It says that rules are applied right, not that they were taken down right: clauses are curated paraphrases, to be checked against the original.',
    },
    E7: {
      title: 'Does the what-if compute right?',
      tested:
        'The formulas are written a second time and compared case by case; promises are checked on random chains: an emptied trial gives the old answer, a firm more never lowers coverage, no gain is negative, the first proposal is the best of all.',
      means:
        '{{right}} of {{cases}} cases are right: what a trial shows is what the formula says, and can be discussed as such.',
      cannot:
        'It says that the arithmetic is right, not that things will turn out so: the constants of the formula are judgement, not measurement.',
    },
  },
  chart: {
    e2Several: 'Products with several makers',
    e2SeveralHard: 'Products with several makers and nothing alike in name',
    e2One: 'Products with a single maker',
    e2OneHard: 'Products with a single maker and nothing alike in name',
    e1New: 'New supply links',
    e1Reversed: 'Known links reversed (apart, not counted)',
    e3Covered: 'The segment taken out against those with makers',
    e3Needed: 'The segment taken out against all without a record',
    e3False: 'Records lost: called missing though there is a maker',
    e3FalseCovered: 'Records lost: has a maker yet called missing',
    e3Unknown: 'Records lost: answered unknown',
    e4Precision: 'Right when it says yes',
    e4Recall: 'Recognised among those that do',
    e4Hard: 'Hard counter-examples wrongly answered yes (lower is better)',
    e6Checks: 'Check by check',
    e7Checks: 'Check by check',
  },
  methods: {
    popularity: 'By size alone',
    tfidfMean: 'Mean text similarity (simplest)',
    fused: 'Several text methods fused',
    ranker: 'Trained ranking',
    persistence: 'By recent activity',
    twoSteps: 'Two-step paths',
    threeSteps: 'Three-step paths (simplest)',
    fiveSteps: 'Five-step paths',
    neighbours: 'Similar customers',
    activity: 'Three steps × activity',
    fusion: 'Several network methods fused (used for the park)',
    model: 'Trained ranking',
    engine: 'State first, then need',
    need: 'Need alone',
    needRule: 'Need times lack',
    demand: 'Demand alone',
    random: 'Chance',
    lost10Stated: '10 % lost, said to be incomplete',
    lost10Complete: '10 % lost, taken as complete',
    lost30Stated: '30 % lost, said to be incomplete',
    lost30Complete: '30 % lost, taken as complete',
    lost50Stated: '50 % lost, said to be incomplete',
    lost50Complete: '50 % lost, taken as complete',
    testModel: 'Test set',
    testExact: 'Test set, same words only',
    testYes: 'Test set, always yes',
    blindModel: 'Blind set',
    blindExact: 'Blind set, same words only',
    blindYes: 'Blind set, always yes',
    names: 'Test set, names only',
    boundaries: 'Boundary cases come out as worked by hand',
    worlds: 'The same cases decided by trying every world',
    bothWays: 'Random rules come out the same both ways',
    stands: 'An answer never overturns what was decided',
    clauses: 'Every condition names its clause and place',
    byHand: 'Needs and gains equal those written a second time',
    emptied: 'An emptied trial gives the old answer',
    covers: 'A firm more never lowers its segment’s coverage',
    gains: 'No gain is negative; the whole is the sum of the segments',
    greedy: 'The first proposal is the best of all',
  },
};
