import { BLANK_FACT, type EntityRow, type FactRow } from './fact.ts';
import type { Problem } from './problem.ts';
import { listCell, readTable, sayer, shareCell } from './table.ts';

/**
 * What we put together about bodies that cooperate, introduce or could be asked to: what each is there for, from
 * its own row, and the trades it is good for, from a file. Both are CURATED and stand beside what articles state.
 */
const CAPABILITY_COLUMNS = ['partner', 'focus', 'confidence', 'note', 'noteEn'] as const;

/** What a public body is there for is general knowledge, and seldom wrong. */
const BODY_CONFIDENCE = 0.9;
const LANGUAGES = ['de', 'en', 'zh'];

/** Reads the trades bodies are good for as facts. */
export function readCapabilities(root: string, file: string, problems: Problem[]): FactRow[] {
  return readTable(root, file, CAPABILITY_COLUMNS, problems).flatMap(({ line, cells }) => {
    const say = sayer(file, line, problems);
    const before = problems.length;
    const { partner = '', focus = '', note = '', noteEn = '' } = cells;
    const confidence = shareCell(cells['confidence'] ?? '', say);
    for (const [name, cell] of Object.entries({ partner, focus, note, noteEn }))
      if (cell === '') say(name, 'must not be empty');
    if (focus !== '' && !/^(chain|segment):./.test(focus))
      say('focus', `"${focus}" must be chain:<code> or segment:<chain>/<slug>`);
    if (problems.length > before) return [];
    return [
      {
        ...BLANK_FACT,
        file,
        line,
        code: `capability.${partner}.${focus.replace(/^\w+:/, '').replace('/', '.')}`,
        subject: `partner:${partner}`,
        relation: 'focusesOn',
        object: focus,
        basis: 'CURATED',
        confidence,
        note,
        noteEn,
      },
    ];
  });
}

/** Checks the rows of partners and says what each body is there for; a body with no task yields no fact. */
export function bodyFacts(entities: readonly EntityRow[], problems: Problem[]): FactRow[] {
  return entities.flatMap(({ kind, file, line, code, cells }) => {
    if (kind !== 'partner') return [];
    const say = sayer(file, line, problems);
    const { website = '', websiteBasis = '', task = '', taskEn = '' } = cells;
    for (const word of listCell(cells['languages'] ?? ''))
      if (!LANGUAGES.includes(word)) say('languages', `"${word}" must be one of ${LANGUAGES.join(', ')}`);
    if (website !== '' && !isPublicAddress(website))
      say('website', `"${website}" must be the https:// address of a public page, without query or sign-in`);
    if ((website === '') !== (websiteBasis === ''))
      say('websiteBasis', 'an address needs SEEN or KNOWN, and either of them an address');
    if ((task === '') !== (taskEn === '')) say('taskEn', 'give the task in both languages or in neither');
    if (task === '') return [];
    return [
      {
        ...BLANK_FACT,
        file,
        line,
        code: `body.${code}`,
        subject: `partner:${code}`,
        relation: 'statement',
        object: null,
        basis: 'CURATED',
        confidence: BODY_CONFIDENCE,
        note: `整理：${task}${website === '' ? '' : `；${ADDRESS[websiteBasis]?.zh ?? ''}`}`,
        noteEn: `Curated: ${taskEn}${website === '' ? '' : `; ${ADDRESS[websiteBasis]?.en ?? ''}`}`,
      },
    ];
  });
}

const ADDRESS: Readonly<Record<string, { zh: string; en: string }>> = {
  SEEN: { zh: '网址见于该址的公开网页', en: 'its address was seen on a public page there' },
  KNOWN: { zh: '网址凭常识，用前请核', en: 'its address by general knowledge, to be checked before use' },
};

function isPublicAddress(text: string): boolean {
  try {
    const { protocol, hostname, search, username, hash } = new URL(text);
    return protocol === 'https:' && hostname.includes('.') && search === '' && username === '' && hash === '';
  } catch {
    return false;
  }
}
