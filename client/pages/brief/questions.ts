import type { ComponentKind } from '../../../api/target/fusion.ts';
import type { Named } from '../../i18n/name.ts';

/** A thing to be asked before anybody relies on the sheet. Said in words of their own, or by the API. */
export type Question =
  | { readonly kind: 'STATE'; readonly of: Named }
  | { readonly kind: 'PROBABLE'; readonly of: Named; readonly confidence: number }
  | { readonly kind: 'UNNAMED'; readonly count: number }
  | { readonly kind: 'OVERDUE'; readonly of: Named }
  | { readonly kind: 'COMPONENT'; readonly of: Named; readonly component: ComponentKind }
  | { readonly kind: 'SAID'; readonly about: Named | null; readonly text: string; readonly textEn: string };

interface Known {
  readonly gap: {
    readonly state: string;
    readonly segment: Named;
    readonly makers: readonly {
      readonly certainty: string;
      readonly confidence: number;
      readonly count: number;
      readonly enterprise: Named | null;
    }[];
    readonly coming: readonly { readonly overdue: boolean; readonly project: Named | null }[];
  };
  /** The firm the sheet is about; null where it is about several. */
  readonly target: {
    readonly enterprise: Named;
    readonly components: readonly { readonly kind: ComponentKind; readonly status: string }[];
  } | null;
  readonly policies: readonly {
    readonly verdict: string;
    readonly questions: readonly { readonly code: string; readonly question: string; readonly questionEn: string }[];
  }[];
  readonly carriers: readonly {
    readonly carrier: Named;
    readonly unknown: readonly { readonly text: string; readonly textEn: string }[];
  }[];
}

/** A condition nobody has published can be asked of no firm. */
const UNPUBLISHED = 'unpublished';

/**
 * What is not known, what decides most first: the state itself, who its makers are, what of the firm nobody has
 * looked up, the policy facts by how many policies wait for them, then carriers.
 */
export function openQuestions({ gap, target, policies, carriers }: Known): readonly Question[] {
  return [
    ...(gap.state === 'UNKNOWN' ? [{ kind: 'STATE', of: gap.segment } as const] : []),
    ...gap.makers.flatMap(({ certainty, confidence, count, enterprise }): Question[] => {
      if (enterprise === null) return count > 0 ? [{ kind: 'UNNAMED', count }] : [];
      return certainty === 'CONFIRMED' ? [] : [{ kind: 'PROBABLE', of: enterprise, confidence }];
    }),
    ...gap.coming.flatMap(({ overdue, project }): Question[] =>
      overdue && project ? [{ kind: 'OVERDUE', of: project }] : [],
    ),
    ...(target?.components ?? []).flatMap(({ kind, status }): Question[] =>
      target && status === 'NOT_SEARCHED' ? [{ kind: 'COMPONENT', of: target.enterprise, component: kind }] : [],
    ),
    ...factsToAsk(policies),
    ...carriers.flatMap(({ carrier, unknown }) =>
      unknown.map(({ text, textEn }): Question => ({ kind: 'SAID', about: carrier, text, textEn })),
    ),
  ];
}

function factsToAsk(policies: Known['policies']): Question[] {
  const waiting = policies
    .filter(({ verdict }) => verdict !== 'NOT_ELIGIBLE')
    .flatMap(({ questions }) => questions.filter(({ code }) => code !== UNPUBLISHED));
  const times = (code: string) => waiting.filter((one) => one.code === code).length;
  return [...new Map(waiting.map((one) => [one.code, one])).values()]
    .sort((a, b) => times(b.code) - times(a.code))
    .map(({ question, questionEn }) => ({ kind: 'SAID', about: null, text: question, textEn: questionEn }));
}
