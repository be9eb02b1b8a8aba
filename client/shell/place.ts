import { useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { ShellQuery } from './shell.query.ts';

const KEY = 'chainatlas.place';
const FIRST_PARK = 'sxt';

function remembered(): { park?: string; chain?: string } {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as { park?: string; chain?: string };
  } catch {
    return {};
  }
}

/** The park and chain in view: from the address, else the last ones seen in this tab, else the first. */
export function usePlace() {
  const [{ data, error, fetching }, refetch] = useQuery({ query: ShellQuery });
  const params = useParams({ strict: false });
  const search = useSearch({ strict: false });
  const last = remembered();
  const parks = data?.parks ?? [];
  const parkCode = params.park ?? search.park ?? last.park ?? FIRST_PARK;
  const park = parks.find((one) => one.code === parkCode);
  const chains = park?.chains.map((one) => one.chain) ?? [];
  // A whole segment code begins with its chain.
  const [ofSegment, slug] = (search.segment ?? '').split('/');
  const wanted = params.chain ?? (slug === undefined ? last.chain : ofSegment);
  const chain = chains.find((one) => one.code === wanted) ?? chains[0];

  useEffect(() => {
    if (params.park && params.chain)
      sessionStorage.setItem(KEY, JSON.stringify({ park: params.park, chain: params.chain }));
  }, [params.park, params.chain]);

  return { parks, park, parkCode, chains, chain, dataset: data?.datasetVersion, error, fetching, refetch };
}
