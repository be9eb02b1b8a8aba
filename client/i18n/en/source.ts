import type { Words } from '../words.ts';
import type { source as zh } from '../zh/source.ts';

export const source: Words<typeof zh> = {
  title: 'Which facts does document {{code}} support?',
  what: 'the source document',
  others: 'Source documents',
  notFound: 'There is no source document numbered “{{code}}”.',
  noHeadline: 'No main headline printed',
  inferred: ' (date inferred)',
  publisher: 'Paper',
  authors: 'Authors',
  period: 'Reports on',
  file: 'File',
  hash: 'Checksum',
  notPrinted: 'not printed',
  about: 'How it was dated and read',
  factsPlain: 'Facts',
  facts_one: '{{count}} fact by line',
  facts_other: '{{count}} facts by line',
  paraphrase: 'Our paraphrase, not the original wording; lines are those of the file with this checksum.',
  line: 'Line {{line}}',
  factGone: 'Evidence {{code}} was not found; it may have been corrected.',
};
