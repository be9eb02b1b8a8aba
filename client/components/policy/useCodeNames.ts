import { useMemo } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../graphql/graphql.ts';
import type { Named } from '../../i18n/name.ts';
import type { Condition } from './policy.query.ts';

const CodeNamesQuery = graphql(`
  query CodeNames {
    chains {
      id
      code
      name
      nameEn
      segments {
        id
        code
        name
        nameEn
      }
    }
  }
`);

/** Names of chains and segments by code, read only where a fact has codes that its choices do not name. */
export function useCodeNames(conditions: readonly Pick<Condition, 'fact'>[]): ReadonlyMap<string, Named> {
  const needed = conditions.some(
    ({ fact: { value, fact } }) =>
      fact.type === 'CODES' &&
      value !== null &&
      value.split('|').some((code) => !fact.choices.some((choice) => choice.value === code)),
  );
  const [{ data }] = useQuery({ query: CodeNamesQuery, pause: !needed });
  return useMemo(
    () => new Map((data?.chains ?? []).flatMap((chain) => [chain, ...chain.segments]).map((one) => [one.code, one])),
    [data],
  );
}
