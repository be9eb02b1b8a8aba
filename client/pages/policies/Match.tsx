import { useTranslation } from 'react-i18next';
import { FirmPicker } from '../../components/FirmPicker.tsx';
import { Choice } from '../../components/Filters.tsx';
import { EnterpriseLink } from '../../components/links.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { EmptyPanel, Notice } from '../../components/Panels.tsx';
import { countOutcomes, divide } from '../../components/policy/matches.ts';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useFormat } from '../../i18n/format.ts';
import { nameIn } from '../../i18n/name.ts';
import { usePlace } from '../../shell/place.ts';
import { DayInput } from './DayInput.tsx';
import { MatchExport } from './MatchExport.tsx';
import { Fitting, Others } from './MatchList.tsx';
import styles from './match.module.css';
import { Questions } from './Questions.tsx';
import { day } from './search.ts';
import { Summary } from './Summary.tsx';
import { usePoliciesSearch, type Matching } from './useMatch.ts';

/** Nobody chosen yet: whom shall the policies be held against? */
export function ChooseFirm() {
  const { t } = useTranslation();
  const { set } = usePoliciesSearch();
  return (
    <div className={styles.choose}>
      <p>{t('policies.match.chooseFirm')}</p>
      <FirmPicker
        label={t('policies.match.firm')}
        hint={t('policies.match.firmHint')}
        onPick={({ code }) => set({ enterprise: code, view: undefined }, false)}
      />
    </div>
  );
}

/** One firm held against every policy at a place and on a day: what it gets, what is short, what to ask. */
export function Match({ enterprise, matching }: { readonly enterprise: string; readonly matching: Matching }) {
  const { t } = useTranslation();
  const { result, retry, dropped, facts, answers, answer, clear, busy } = matching;
  return (
    <>
      <MatchObject matching={matching} />
      {dropped > 0 && <Notice>{t('policies.match.answersDropped', { count: dropped })}</Notice>}
      <Loaded of={result} what={t('policies.match.what')} retry={retry} skeleton={<Skeleton rows={6} height={96} />}>
        {({ enterprise: firm, policyMatches }) => {
          if (firm === null)
            return <EmptyPanel kind="none">{t('policies.match.notFound', { code: enterprise })}</EmptyPanel>;
          const { here } = divide(policyMatches);
          return (
            <div className={styles.match} aria-busy={busy}>
              <Said counts={countOutcomes(here)} busy={busy} answered={Object.keys(answers).length} />
              <Summary matches={here} />
              <div className={styles.columns}>
                <Fitting matches={policyMatches} matching={matching} />
                <Questions matches={here} facts={facts} answers={answers} onAnswer={answer} onClear={clear} />
                <Others matches={policyMatches} matching={matching} />
              </div>
            </div>
          );
        }}
      </Loaded>
    </>
  );
}

/** Whom, where and when, and what to take away. */
function MatchObject({ matching }: { readonly matching: Matching }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { search, set } = usePoliciesSearch();
  const { parks } = usePlace();
  const firm = matching.result.data?.enterprise;
  return (
    <div className={styles.object} role="search" aria-label={t('policies.match.object')}>
      <div className={styles.firm}>
        <FirmPicker
          label={t(firm ? 'policies.match.otherFirm' : 'policies.match.firm')}
          hint={firm ? nameIn(firm, format.language).text : t('policies.match.firmHint')}
          onPick={({ code }) => set({ enterprise: code, open: undefined }, false)}
        />
      </div>
      <Choice
        label={t('policies.match.park')}
        value={search.park ?? ''}
        none={false}
        options={[
          { value: '', label: t('policies.match.here') },
          ...parks.map((park) => ({ value: park.code, label: nameIn(park, format.language).text })),
          ...(search.park === undefined || parks.some(({ code }) => code === search.park)
            ? []
            : [{ value: search.park, label: search.park }]),
        ]}
        onChange={(park) => set({ park })}
      />
      <DayInput
        label={t('policies.match.on')}
        value={search.on}
        shown={matching.result.data?.policyMatches[0]?.effectiveOn}
        onChange={(on) => set({ on: day(on) })}
      />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={search.expired !== undefined}
          onChange={(event) => set({ expired: event.target.checked ? '1' : undefined })}
        />
        {t('policies.match.expired')}
      </label>
      {firm && (
        <p className={styles.links}>
          <EnterpriseLink of={firm} />
        </p>
      )}
      {matching.result.data && <MatchExport matching={matching} />}
    </div>
  );
}

interface SaidProps {
  readonly counts: ReturnType<typeof countOutcomes>;
  readonly busy: boolean;
  readonly answered: number;
}

/** What an answer changed, said politely; nothing before the first one. */
function Said({ counts, busy, answered }: SaidProps) {
  const { t } = useTranslation();
  const said = busy
    ? t('policies.match.updating')
    : answered === 0
      ? ''
      : t('policies.match.updated', {
          eligible: counts.ELIGIBLE,
          near: counts.ONE_CONDITION_SHORT,
          unknown: counts.UNKNOWN,
          not: counts.NOT_ELIGIBLE,
        });
  return (
    <p className={styles.said} role="status">
      {said}
    </p>
  );
}
