import { BLANK_FACT, type FactRow } from './fact.ts';
import type { Problem } from './problem.ts';
import { listCell, readTable, sayer, shareCell } from './table.ts';

/**
 * Firms outside the parks that work in a segment, put together by us. A row becomes the fact that the firm
 * works there (CURATED) and, where the listed-company data set names a product of the kind, a second one (DATASET).
 */
const CANDIDATE_COLUMNS = [
  'enterprise',
  'segment',
  'products',
  'productsEn',
  'confidence',
  'datasetCompany',
  'datasetProducts',
  'datasetLines',
  'note',
  'noteEn',
] as const;

const SITE_COLUMNS = ['enterprise', 'region', 'confidence', 'note', 'noteEn'] as const;

/** Document number of the listed-company data set in sources/sources.csv. */
const DATASET_SOURCE = '900';
/** A row of the data set names a product; that the firm still makes it is one step more. */
const DATASET_CONFIDENCE = 0.8;

/** Reads one file of candidates as facts. */
export function readCandidates(root: string, file: string, problems: Problem[]): FactRow[] {
  return readTable(root, file, CANDIDATE_COLUMNS, problems).flatMap(({ line, cells }) => {
    const say = sayer(file, line, problems);
    const before = problems.length;
    const cell = (name: (typeof CANDIDATE_COLUMNS)[number]): string => cells[name] ?? '';
    const products = listCell(cell('products'));
    const productsEn = listCell(cell('productsEn'));
    if (products.length === 0) say('products', 'must name at least one product');
    if (products.length !== productsEn.length)
      say('productsEn', `${productsEn.length} names for ${products.length} products; give one each, in the same order`);
    const confidence = shareCell(cell('confidence'), say);
    for (const name of ['enterprise', 'segment', 'note', 'noteEn'] as const)
      if (cell(name) === '') say(name, 'must not be empty');
    const rows = listCell(cell('datasetLines')).map(Number);
    if (rows.some((row) => !Number.isInteger(row) || row < 1)) say('datasetLines', 'must be line numbers');
    if (rows.length !== listCell(cell('datasetProducts')).length)
      say('datasetLines', 'give one line for each product of the data set');
    if (rows.length > 0 !== (cell('datasetCompany') !== ''))
      say('datasetCompany', 'company, products and lines of the data set belong together');
    if (problems.length > before) return [];
    const pair = `${cell('enterprise')}.${cell('segment').replace('/', '.')}`;
    const curated: FactRow = {
      ...BLANK_FACT,
      file,
      line,
      code: `candidate.${pair}`,
      subject: `enterprise:${cell('enterprise')}`,
      relation: 'worksIn',
      object: `segment:${cell('segment')}`,
      own: 'producing',
      basis: 'CURATED',
      confidence,
      note: cell('note'),
      noteEn: cell('noteEn'),
      products: products.map((name, index) => ({ name, nameEn: productsEn[index] ?? '' })),
    };
    const [first] = rows;
    if (first === undefined) return [curated];
    const named = listCell(cell('datasetProducts')).join('、');
    const dataset: FactRow = {
      ...curated,
      code: `dataset.${pair}`,
      source: DATASET_SOURCE,
      sourceLine: first,
      basis: 'DATASET',
      confidence: DATASET_CONFIDENCE,
      note: `${cell('datasetCompany')} 的主营产品有：${named}（第 ${rows.join('、')} 行）`,
      noteEn: `${cell('datasetCompany')} lists among its main products 「${named}」 (rows ${rows.join(', ')})`,
    };
    return [curated, dataset];
  });
}

/** Reads the file of production sites beyond the headquarters as facts. */
export function readSites(root: string, file: string, problems: Problem[]): FactRow[] {
  return readTable(root, file, SITE_COLUMNS, problems).flatMap(({ line, cells }) => {
    const say = sayer(file, line, problems);
    const before = problems.length;
    const { enterprise = '', region = '', note = '', noteEn = '' } = cells;
    const confidence = shareCell(cells['confidence'] ?? '', say);
    for (const [name, cell] of Object.entries({ enterprise, region, note, noteEn }))
      if (cell === '') say(name, 'must not be empty');
    if (problems.length > before) return [];
    return [
      {
        ...BLANK_FACT,
        file,
        line,
        code: `site.${enterprise}.${region}`,
        subject: `enterprise:${enterprise}`,
        relation: 'hasSiteIn',
        object: `region:${region}`,
        basis: 'CURATED',
        confidence,
        note,
        noteEn,
      },
    ];
  });
}
