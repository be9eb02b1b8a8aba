import { useTranslation } from 'react-i18next';
import { Export } from '../../components/policy/Export.tsx';
import { outcomeOf } from '../../components/policy/matches.ts';
import type { Match } from '../../components/policy/policy.query.ts';
import { nameText } from '../../components/policy/words.ts';
import { useFormat } from '../../i18n/format.ts';
import { matchSheet } from './sheet.ts';
import { usePoliciesSearch, type Matching } from './useMatch.ts';

const today = (): string => new Date().toISOString().slice(0, 10);

/** The matches as shown, with firm, place, day, answers and filter. */
export function MatchExport({ matching }: { readonly matching: Matching }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { search } = usePoliciesSearch();
  const { result, asked, facts } = matching;
  const firm = result.data?.enterprise;
  const wanted = search.verdict?.split(',');
  const matches = (result.data?.policyMatches ?? []).filter(
    (match: Match) => wanted === undefined || wanted.includes(outcomeOf(match)),
  );
  const none = t('policies.export.none');
  return (
    <Export
      name={['chainatlas-policies', asked.enterprise, asked.park, asked.on ?? today()].filter(Boolean).join('_')}
      sheet={t('policies.export.sheetMatches')}
      rows={() => matchSheet(matches, t, format)}
      about={() => [
        [t('policies.export.enterprise'), firm ? `${nameText(firm, format)} (${asked.enterprise})` : asked.enterprise],
        [t('policies.export.park'), asked.park ?? t('policies.match.here')],
        [t('policies.export.on'), asked.on ?? matches[0]?.effectiveOn ?? today()],
        [t('policies.export.answers'), asked.facts.map(answerText).join('; ') || none],
        [t('policies.export.filter'), wanted?.join('; ') ?? none],
        [t('policies.export.rows'), matches.length],
        [t('policies.export.saved'), today()],
        [t('policies.export.address'), location.href],
        [t('policies.curated'), null],
      ]}
    />
  );

  function answerText({ fact, value }: { readonly fact: string; readonly value: string }): string {
    const known = facts.get(fact);
    return `${known ? nameText(known, format) : fact}: ${value}`;
  }
}
