import { useQuery } from 'urql';
import { graphql } from '../../graphql/graphql.ts';
import { useLanguage } from '../../i18n/format.ts';
import { nameIn } from '../../i18n/name.ts';

const ChainOptionsQuery = graphql(`
  query ChainOptions {
    chains {
      id
      code
      name
      nameEn
    }
  }
`);

const SegmentOptionsQuery = graphql(`
  query SegmentOptions($chain: String!) {
    chain(code: $chain) {
      id
      code
      segments {
        id
        code
        name
        nameEn
      }
    }
  }
`);

/** What the filters offer: all chains, and the segments of the chain chosen. */
export function useRegisterOptions(chain: string | undefined) {
  const language = useLanguage();
  const [chains] = useQuery({ query: ChainOptionsQuery });
  const [segments] = useQuery({
    query: SegmentOptionsQuery,
    variables: { chain: chain ?? '' },
    pause: chain === undefined,
  });
  const option = (one: { code: string; name: string; nameEn: string | null }) => ({
    value: one.code,
    label: nameIn(one, language).text,
  });
  return { chains: chains.data?.chains.map(option) ?? [], segments: segments.data?.chain?.segments.map(option) ?? [] };
}
