import type { Fact } from '../../components/policy/policy.query.ts';

/** Facts the reader has answered, by code; values are spelled as the API takes them. */
export type Answers = Readonly<Record<string, string>>;

const CODE = /^[a-z][A-Za-z0-9]*$/;
const MOST = 60;

const escape = (value: string): string => value.replaceAll(/[%,]/g, encodeURIComponent);

function unescape(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}

/** Answers as the address has them: `rdShare:3.2,sme:true`. What cannot be read is as if it were not there. */
export function parseAnswers(text: unknown): Answers {
  if (typeof text !== 'string') return {};
  const pairs = text.split(',').flatMap((part): [string, string][] => {
    const cut = part.indexOf(':');
    const [code, value] = [part.slice(0, Math.max(0, cut)), unescape(part.slice(cut + 1)).trim()];
    return CODE.test(code) && value !== '' ? [[code, value]] : [];
  });
  return Object.fromEntries(pairs.slice(0, MOST));
}

/** The same answers for the address, always in the same order; undefined where there are none. */
export function formatAnswers(answers: Answers): string | undefined {
  const pairs = Object.entries(answers).filter(([code, value]) => CODE.test(code) && value.trim() !== '');
  if (pairs.length === 0) return undefined;
  return pairs
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, value]) => `${code}:${escape(value.trim())}`)
    .join(',');
}

/** One answer more, another value for one, or one less where the value is null. */
export function answered(answers: Answers, code: string, value: string | null): Answers {
  const rest = Object.fromEntries(Object.entries(answers).filter(([one]) => one !== code));
  return value === null || value.trim() === '' ? rest : { ...rest, [code]: value.trim() };
}

/** Whether a value is of the kind the fact is of. */
export function fits({ type, options }: Pick<Fact, 'type' | 'options'>, value: string): boolean {
  switch (type) {
    case 'BOOLEAN':
      return value === 'true' || value === 'false';
    case 'NUMBER':
      return value.trim() !== '' && Number.isFinite(Number(value));
    case 'DATE':
      return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
    case 'TEXT':
    case 'CODES': {
      const parts = type === 'CODES' ? value.split('|') : [value];
      // Options such as `@country` stand for a list of codes the server knows.
      const closed = options.length > 0 && !options.some((one) => one.startsWith('@'));
      return parts.every((one) => one !== '' && (!closed || options.includes(one)));
    }
  }
}

/** What of the answers the API can take, and how many it cannot: of no known fact, or of the wrong kind. */
export function usable(answers: Answers, facts: readonly Pick<Fact, 'code' | 'type' | 'options'>[]) {
  const known = new Map(facts.map((fact) => [fact.code, fact]));
  const all = Object.entries(answers);
  const inputs = all.flatMap(([code, value]) => {
    const fact = known.get(code);
    return fact && fits(fact, value) ? [{ fact: code, value }] : [];
  });
  return { inputs, dropped: all.length - inputs.length };
}
