import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useQuery } from 'urql';
import { FactsQuery, MatchesQuery, type Fact } from '../../components/policy/policy.query.ts';
import { answered, formatAnswers, parseAnswers, usable } from './answers.ts';
import type { policiesSearch } from './search.ts';

const route = getRouteApi('/policies');

type PoliciesSearch = ReturnType<typeof policiesSearch>;

/** The address of the page and how to change it. */
export function usePoliciesSearch() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/policies' });
  const set = useCallback(
    (change: { readonly [Key in keyof PoliciesSearch]?: PoliciesSearch[Key] | undefined }, replace = true) =>
      void navigate({
        search: (old) => ({ ...old, ...change }) as PoliciesSearch,
        replace,
        resetScroll: false,
      }),
    [navigate],
  );
  return { search, set };
}

/** What is asked of the server: the firm, the place, the day, and what was answered. */
interface Asked {
  readonly enterprise: string;
  readonly park: string | null;
  readonly on: string | null;
  readonly facts: { fact: string; value: string }[];
}

/**
 * The match of the address: the vocabulary first, as answers it does not know are not sent. While an answer is
 * evaluated the old result stays.
 */
export function useMatch(enterprise: string) {
  const { search, set } = usePoliciesSearch();
  const { park, on, facts: written, expired } = search;
  const [vocabulary, readVocabulary] = useQuery({ query: FactsQuery });
  const facts = useMemo(
    () => new Map<string, Fact>((vocabulary.data?.policyFacts ?? []).map((fact) => [fact.code, fact])),
    [vocabulary.data],
  );
  const answers = useMemo(() => parseAnswers(written), [written]);
  const { inputs, dropped } = useMemo(() => usable(answers, [...facts.values()]), [answers, facts]);
  const asked: Asked = useMemo(
    () => ({ enterprise, park: park ?? null, on: on ?? null, facts: inputs }),
    [enterprise, park, on, inputs],
  );
  const waiting = facts.size === 0 && written !== undefined && !vocabulary.error;
  const [result, read] = useQuery({
    query: MatchesQuery,
    variables: { ...asked, includeExpired: expired !== undefined },
    pause: waiting,
  });
  const answer = useCallback(
    (fact: string, value: string | null) => set({ facts: formatAnswers(answered(answers, fact, value)) }),
    [answers, set],
  );
  const clear = useCallback(() => set({ facts: undefined }), [set]);
  const retry = useCallback(() => {
    readVocabulary({ requestPolicy: 'network-only' });
    read({ requestPolicy: 'network-only' });
  }, [readVocabulary, read]);
  return {
    asked,
    facts,
    answers,
    dropped: facts.size === 0 ? 0 : dropped,
    answer,
    clear,
    retry,
    result,
    busy: result.fetching || result.stale,
  };
}

export type Matching = ReturnType<typeof useMatch>;
