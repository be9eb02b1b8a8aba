import { COMPONENT_KINDS, type ComponentKind } from '../../../api/target/fusion.ts';
import type { Candidate } from './targets.query.ts';

interface Made {
  readonly values?: Partial<Record<ComponentKind, number>>;
  readonly bar?: Candidate['bar'];
  readonly redLine?: boolean;
  readonly tie?: Candidate['tie'];
  readonly countries?: readonly string[];
  readonly stockCode?: string;
}

/** A candidate invented for a test; values that are not given have not been searched. */
export function candidate(code: string, made: Made): Candidate {
  return {
    id: `target-${code}`,
    tie: made.tie ?? 'MAKER',
    bar: made.bar ?? null,
    redLine: made.redLine ?? false,
    confidence: 0.8,
    corroborated: false,
    countries: [...(made.countries ?? ['cn'])],
    city: null,
    cityEn: null,
    products: [],
    productsEn: [],
    enterprise: { id: code, code, name: code, nameEn: null, stockCode: made.stockCode ?? null, country: null },
    components: COMPONENT_KINDS.map((kind) => {
      const value = made.values?.[kind] ?? null;
      const status = value === null ? 'NOT_SEARCHED' : value === 0 ? 'SEARCHED_NONE' : 'RECORDED';
      return { kind, value, status, text: '', textEn: '' };
    }),
    gain: { total: { low: 0.1, high: 0.2 }, here: { low: 0.1, high: 0.2 } },
    paths: [],
    reasonsFor: [],
    reasonsAgainst: [],
  };
}
