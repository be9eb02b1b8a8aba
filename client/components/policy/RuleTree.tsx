import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ruleTree, type RuleNode } from './matches.ts';
import styles from './policy.module.css';

interface RuleTreeProps<One> {
  readonly conditions: readonly One[];
  readonly children: (condition: One) => ReactNode;
}

/** A rule as nested lists: all of these, any one of these, not. */
export function RuleTree<One extends { readonly path: string }>({ conditions, children }: RuleTreeProps<One>) {
  return <Nodes nodes={ruleTree(conditions)}>{children}</Nodes>;
}

function Nodes<One extends { readonly path: string }>({
  nodes,
  children,
}: {
  readonly nodes: readonly RuleNode<One>[];
  readonly children: (condition: One) => ReactNode;
}) {
  const { t } = useTranslation();
  return nodes.map((node, index) =>
    'condition' in node ? (
      <div key={node.condition.path}>{children(node.condition)}</div>
    ) : (
      <div key={index} className={`${styles.rule} ${styles[node.operator]}`}>
        <p className={styles.operator}>{t(`policies.match.operator.${node.operator}`)}</p>
        <ul>
          {node.children.map((child, place) => (
            <li key={place}>
              <Nodes nodes={[child]}>{children}</Nodes>
            </li>
          ))}
        </ul>
      </div>
    ),
  );
}
