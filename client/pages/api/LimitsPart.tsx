import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Loaded } from '../../components/Loaded.tsx';
import { Section } from '../../components/Section.tsx';
import { useFormat } from '../../i18n/format.ts';
import styles from './api.module.css';
import { LimitsQuery, type Limits } from './api.query.ts';

const SHOWN = [
  'depth',
  'tokens',
  'aliases',
  'directives',
  'firstMax',
  'firstDefault',
  'nodes',
  'cost',
  'inputArray',
  'variablesDepth',
  'variablesLeaves',
  'bodyBytes',
  'timeoutMs',
] as const satisfies readonly (keyof Limits)[];

/** What one question may ask for, and what this reader has left. */
export function LimitsPart() {
  const { t } = useTranslation();
  const format = useFormat();
  const [state, ask] = useQuery({ query: LimitsQuery, requestPolicy: 'cache-and-network' });
  const again = () => ask({ requestPolicy: 'network-only' });
  return (
    <Section title={t('api.limits')} lead={t('api.limitsLead')}>
      <Loaded of={state} what={t('api.limits')} retry={again}>
        {({ limits }) => (
          <>
            {limits.budget && (
              <p>
                <meter
                  className={styles.budget}
                  aria-label={t('api.budget')}
                  min={0}
                  max={limits.budget.capacity}
                  value={limits.budget.remaining}
                />
                {t('api.budgetSaid', {
                  remaining: format.number(limits.budget.remaining),
                  capacity: format.number(limits.budget.capacity),
                  rate: format.number(limits.budget.restorePerSecond),
                })}
              </p>
            )}
            <dl className={styles.limits}>
              {SHOWN.map((name) => (
                <div key={name}>
                  <dt>{t(`api.limit.${name}`)}</dt>
                  <dd>{format.number(limits[name])}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
      </Loaded>
    </Section>
  );
}
