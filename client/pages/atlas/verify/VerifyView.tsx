import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { IntervalBar } from '../../../components/IntervalBar.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { Text } from '../../../components/Name.tsx';
import { EmptyPanel, Notice } from '../../../components/Panels.tsx';
import { StateMark } from '../../../components/StateMark.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { slugOf } from '../useAtlas.ts';
import { VerificationListQuery, type VerificationItem } from './edit.query.ts';
import { useViewer } from '../../../graphql/viewer.ts';
import { VerifyForm, type Outcome } from './VerifyForm.tsx';
import styles from './verify.module.css';

const route = getRouteApi('/parks/$park/chains/$chain');

/** What to ask first: one question a segment that cannot be judged, answered in place. */
export function VerifyView() {
  const { t } = useTranslation();
  const { park, chain } = route.useParams();
  const { mayWrite } = useViewer();
  const [said, setSaid] = useState('');
  const [result, refetch] = useQuery({ query: VerificationListQuery, variables: { park, chain, after: null } });
  return (
    <section>
      <h2 className={styles.title}>
        {t('edit.verify.title')}{' '}
        {result.data && <span>{t('edit.verify.count', { count: result.data.verificationList.totalCount })}</span>}
      </h2>
      <p className={styles.quiet}>{t('edit.verify.lead')}</p>
      {mayWrite === false && <p className={styles.quiet}>{t('edit.readOnly')}</p>}
      <p role="status" className={styles.said}>
        {said}
      </p>
      <Loaded of={result} what={t('edit.verify.what')} retry={() => refetch({ requestPolicy: 'network-only' })}>
        {({ verificationList: { nodes, totalCount } }) => (
          <>
            {nodes.length === 0 && <EmptyPanel kind="none">{t('edit.verify.none')}</EmptyPanel>}
            {nodes.some(({ gap }) => !gap.assessable) && <Notice>{t('edit.verify.notAssessable')}</Notice>}
            <ol className={styles.questions}>
              {nodes.map((item) => (
                <Question
                  key={item.id}
                  item={item}
                  most={nodes[0]?.weight ?? 0}
                  park={park}
                  mayWrite={mayWrite === true}
                  onSaid={setSaid}
                />
              ))}
            </ol>
            {totalCount > nodes.length && (
              <Notice>{t('common.panel.partial', { count: totalCount - nodes.length })}</Notice>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

interface QuestionProps {
  readonly item: VerificationItem;
  /** The largest weight of the list: bars are drawn against it. */
  readonly most: number;
  readonly park: string;
  readonly mayWrite: boolean;
  readonly onSaid: (said: string) => void;
}

function Question({ item, most, park, mayWrite, onSaid }: QuestionProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [answer, setAnswer] = useState<Outcome | null>(null);
  const { segment, gap } = item;
  const share = most > 0 ? item.weight / most : 0;
  return (
    <li>
      <div className={styles.question}>
        <p>
          <b>
            <Text zh={item.question} en={item.questionEn} />
          </b>
        </p>
        <p className={styles.quiet}>
          <StateMark state={gap.state} />
          {gap.assessable &&
            gap.chanceUnlisted !== null &&
            ` · ${t('edit.verify.chance', { value: format.percent(gap.chanceUnlisted) })}`}
          {gap.kappaStar !== null &&
            gap.kappaStar > 0 &&
            ` · ${t('edit.kappa.star', { value: format.percent(gap.kappaStar) })}`}
          {' · '}
          <Link
            to="."
            search={(old) => ({ ...old, segment: slugOf(segment.code) })}
            resetScroll={false}
            className={styles.link}
          >
            {t('edit.verify.open')}
          </Link>
        </p>
      </div>
      {gap.assessable && (
        <div className={styles.weight} title={t('edit.verify.weightHint')}>
          <span>{t('edit.verify.weight')}</span>
          <IntervalBar low={share} high={share} label={t('edit.verify.weight')} tone="accent" />
        </div>
      )}
      {mayWrite && answer === null && (
        <div className={styles.buttons}>
          <button type="button" onClick={() => setAnswer('CONFIRMED')}>
            {t('edit.yesShort')}
          </button>
          <button type="button" onClick={() => setAnswer('REFUTED')}>
            {t('edit.noShort')}
          </button>
        </div>
      )}
      {answer !== null && (
        <VerifyForm
          park={park}
          segment={segment}
          state={gap.state}
          first={answer}
          onDone={(said) => {
            setAnswer(null);
            onSaid(said);
          }}
          onCancel={() => setAnswer(null)}
        />
      )}
    </li>
  );
}
