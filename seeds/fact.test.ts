import { describe, expect, it } from 'vitest';
import { append, edit, expectProblem, factRow, problemsAfter, replace, type Case, type Change } from './testing.ts';

const SOURCES = 'sources/sources.csv';
const FACTS = 'facts/001.csv';

/** Appends a statement to the first document, with the given cells changed. */
const fact = (cells: Record<string, string>): Change => append(FACTS, factRow(cells));
/** A figure of industrial sales, which are money. */
const figure = (value: string, unit: string): Change =>
  fact({ relation: 'indicator', object: 'metric:industrial-taxable-sales', value, unit });

const facts: readonly Case[] = [
  [
    'one thing at both ends',
    fact({ relation: 'relatedTo', object: 'park:sxt' }),
    FACTS,
    'object',
    /both ends of relatedTo are "park:sxt"/,
  ],
  [
    'planned and producing at once',
    edit('facts/segments.csv', (text) => {
      const row = text.split('\n').find((line) => line.includes(',worksIn,') && line.includes(',producing,')) ?? '';
      return `${text.trimEnd()}\n${row.replace(/^[^,]+/, '001-001-zz').replace(',producing,', ',planned,')}\n`;
    }),
    'facts/segments.csv',
    'qualifiers',
    /is "planned" in segment:.+ here but "producing" at facts\/segments\.csv:\d+/,
  ],
  ['an impossible day', fact({ period: '2022-02-30' }), FACTS, 'period', /2022-02 has 28 days/],
  ['a span that runs backwards', fact({ period: '2022/2020-11' }), FACTS, 'period', /write the earlier end first/],
  ['a range that runs backwards', figure('3..2', 'CNY'), FACTS, 'value', /write the lower number first/],
  ['a range of nothing', figure('2..2', 'CNY'), FACTS, 'value', /or one number where both are the same/],
  ['a range of three parts', figure('1..2..3', 'CNY'), FACTS, 'value', /not a number or a range like 2\.\.3/],
  [
    'a unit of another kind',
    figure('1', 'KM2'),
    FACTS,
    'unit',
    /KM2 measures AREA, but metric:.+ is of the kind MONEY; fitting units are CNY_100M, .+PERCENT/,
  ],
  ['a number where none belongs', fact({ value: '1', unit: 'COUNT' }), FACTS, 'value', /statement carries no number/],
  [
    'a goal without a number',
    fact({ relation: 'goal', object: 'metric:industrial-taxable-sales' }),
    FACTS,
    'value',
    /goal needs a number/,
  ],
  [
    'a computed row',
    fact({ basis: 'COMPUTED' }),
    FACTS,
    'basis',
    /"COMPUTED" \(known: STATED, INFERRED, CURATED, DATASET\)/,
  ],
  ['a NUL', fact({ note: 'a\0b' }), FACTS, 'note', /U\+0000/],
  ['a control character', fact({ note: 'a\tb' }), FACTS, 'note', /U\+0009/],
  ['a zero-width character', fact({ note: '苏\u200b通' }), FACTS, 'note', /U\+200B.+delete or retype/],
  ['Chinese in an English note', fact({ noteEn: 'The 苏通 park' }), FACTS, 'noteEn', /quote it as 「苏通」/],
];

const names: readonly Case[] = [
  [
    'a circle of regions',
    replace('entities/regions.csv', 'PROVINCE,yangtze-delta,cn', 'PROVINCE,nantong,cn'),
    'entities/regions.csv',
    'parent',
    /circle: jiangsu → nantong → jiangsu/,
  ],
  [
    'one name twice',
    replace('entities/parks.csv', 'sutong,苏通园区,', 'sutong,锡通园,'),
    'entities/parks.csv',
    'name',
    /"锡通园" is already the name of "sutong" in line 3/,
  ],
  [
    'an alias that is the name of another',
    replace('entities/parks.csv', ',苏锡通园区,', ',苏锡通园区|苏通园区,'),
    'entities/parks.csv',
    'aliases',
    /"苏通园区" is the name of "sutong" in line 3/,
  ],
  ...(
    [
      ['enterprises', 'enterpriseKind', ',COMPANY,', /"FIRM" must be one of COMPANY, GROUP, BUSINESS_UNIT, UNKNOWN/],
      ['projects', 'projectKind', ',INDUSTRIAL', /must be one of INDUSTRIAL, SERVICE, CIVIC/],
      ['regions', 'regionKind', ',PROVINCE,', /must be one of PROVINCE, CITY, DISTRICT, STATE, AREA/],
      ['metrics', 'unitKind', ',MONEY,', /must be one of MONEY, AREA, COUNT, PERCENT, OTHER/],
    ] as const
  ).map(([name, field, word, reason]): Case => {
    const file = `entities/${name}.csv`;
    return [`an unknown ${field}`, replace(file, word, word.replace(/\w+/, 'FIRM')), file, field, reason];
  }),
  [
    'a date that is none',
    replace(SOURCES, ',2025-01,', ',2025-13,'),
    SOURCES,
    'publishedOn',
    /months run from 01 to 12/,
  ],
  ['a date to come', replace(SOURCES, ',2025-01,', ',2205-01,'), SOURCES, 'publishedOn', /from 1000 to 2100/],
  [
    'an unknown precision',
    replace(SOURCES, ',inferred,', ',guessed,'),
    SOURCES,
    'publishedPrecision',
    /one of day, month, year, inferred, or empty/,
  ],
  ['an unknown park', replace(SOURCES, ',2024,sxt,', ',2024,nowhere,'), SOURCES, 'park', /unknown code "park:nowhere"/],
  ['a path for a name', replace(SOURCES, ',000_', ',../000_'), SOURCES, 'file', /bare name of a file/],
  [
    'a register of no time',
    edit('registers/registers.csv', (text) => text.replace(/,2022\n/, ',lately\n')),
    'registers/registers.csv',
    'asOf',
    /"lately" is not a period/,
  ],
  [
    'a header separated by tabs',
    edit(FACTS, (text) => text.replaceAll(',', '\t')),
    FACTS,
    null,
    /separated by tabs; save the file as CSV with commas/,
  ],
];

it('lets English text quote Chinese', () => {
  expect(problemsAfter(fact({ noteEn: 'The 「苏通」 park of 《园区志》' }))).toEqual([]);
});

describe.each([
  ['facts', facts],
  ['names and lists', names],
] as const)('%s: one problem names the row of', (_title, cases) => {
  it.each(cases)('%s', (...fault) => expectProblem(fault, expect.any(Number)));
});
