import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Drawer } from '../../../components/Drawer.tsx';
import { PartnerLink } from '../../../components/links.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { Name } from '../../../components/Name.tsx';
import { EmptyPanel } from '../../../components/Panels.tsx';
import { PartnerGapsQuery } from './matrix.query.ts';
import { Ways } from './Ways.tsx';

interface WayDrawerProps {
  /** `segment~partner`. */
  readonly cell: string;
  readonly park: string;
  readonly chain: string;
  readonly onClose: () => void;
}

/** One cell of the matrix: by what ways this body could help with this gap. */
export function WayDrawer({ cell, park, chain, onClose }: WayDrawerProps) {
  const { t } = useTranslation();
  const [segment, code = ''] = cell.split('~', 2);
  const [result, retry] = useQuery({ query: PartnerGapsQuery, variables: { code, park, chain } });
  const partner = result.data?.partner;
  const found = partner?.gaps.find(({ gap }) => gap.segment.code === segment);
  return (
    <Drawer
      title={found ? <Name of={found.gap.segment} /> : t('partners.matrix.ways')}
      kicker={partner ? <PartnerLink of={partner} /> : undefined}
      subject={cell}
      onClose={onClose}
    >
      <Loaded of={result} what={t('partners.matrix.ways')} retry={retry}>
        {() => (found ? <Ways ways={found.ways} /> : <EmptyPanel kind="none">{t('partners.matrix.none')}</EmptyPanel>)}
      </Loaded>
    </Drawer>
  );
}
