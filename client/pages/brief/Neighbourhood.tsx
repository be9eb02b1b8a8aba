import { useTranslation } from 'react-i18next';
import { Name } from '../../components/Name.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import styles from './brief.module.css';
import type { BriefData } from './brief.query.ts';
import { neighbourhood, type Side } from './neighbourhood.ts';

type Chain = NonNullable<BriefData['chain']>;
type Edge = Chain['edges'][number];
type Node = BriefData['chainGaps']['nodes'][number];

interface NeighbourhoodProps {
  readonly chain: Chain;
  readonly nodes: readonly Node[];
  readonly segment: string;
  readonly most: number;
}

/** The segment between what feeds it and what it feeds, each with its state in this park. */
export function Neighbourhood({ chain, nodes, segment, most }: NeighbourhoodProps) {
  const { t } = useTranslation();
  const { before, after } = neighbourhood(chain.edges, segment, most);
  const own = nodes.find((node) => node.segment.code === segment);
  const column = (side: Side<Edge>, label: string, none: string) => (
    <div className={styles.side}>
      <h3>{label}</h3>
      {side.shown.length === 0 && <p className={styles.quiet}>{none}</p>}
      <ul>
        {side.shown.map(({ code, edge }) => {
          const node = nodes.find((one) => one.segment.code === code);
          return (
            node && (
              <li key={code} className={`${styles.box} ${styles[node.state]}`}>
                <Name of={node.segment} /> <StateMark state={node.state} />
                <span className="visually-hidden"> {t(`brief.picture.importance.${edge.importance}`)}</span>
              </li>
            )
          );
        })}
      </ul>
      {side.hidden > 0 && <p className={styles.quiet}>{t('brief.picture.another', { count: side.hidden })}</p>}
    </div>
  );
  return (
    <div className={styles.picture}>
      {column(before, t('brief.picture.before'), t('brief.picture.noBefore'))}
      <Lines edges={before.shown.map(({ edge }) => edge)} towards />
      {own && (
        <p className={`${styles.box} ${styles.own} ${styles[own.state]}`}>
          <b>
            <Name of={own.segment} />
          </b>
          <StateMark state={own.state} />
        </p>
      )}
      <Lines edges={after.shown.map(({ edge }) => edge)} towards={false} />
      {column(after, t('brief.picture.after'), t('brief.picture.noAfter'))}
    </div>
  );
}

const WIDTH = { ESSENTIAL: 2.4, IMPORTANT: 1.4, OPTIONAL: 0.7 } as const;

/** Curves between a column of boxes, each as high as the others, and the segment beside it. */
function Lines({ edges, towards }: { readonly edges: readonly Edge[]; readonly towards: boolean }) {
  return (
    <svg className={styles.lines} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      {edges.map(({ importance }, index) => {
        const y = ((index + 0.5) / edges.length) * 100;
        const [x1, x2] = towards ? [0, 100] : [100, 0];
        return (
          <path
            key={index}
            d={`M${x1} ${y}C50 ${y} 50 50 ${x2} 50`}
            fill="none"
            stroke="currentColor"
            strokeWidth={WIDTH[importance]}
            vectorEffect="non-scaling-stroke"
          />
        );
      })}
    </svg>
  );
}
