import { Link, linkOptions } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Named } from '../i18n/name.ts';
import { Name } from './Name.tsx';

interface Coded extends Named {
  readonly code: string;
}

export function EnterpriseLink({ of }: { readonly of: Coded }) {
  return (
    <Link to="/enterprises/$code" params={{ code: of.code }} search={{}}>
      <Name of={of} />
    </Link>
  );
}

/** The card of a segment in a park's atlas, its drawer open. Segment codes are `<chain>/<slug>`. */
export function segmentTarget(code: string, park: string) {
  const cut = code.indexOf('/');
  return linkOptions({
    to: '/parks/$park/chains/$chain',
    params: { park, chain: code.slice(0, cut) },
    search: { segment: code.slice(cut + 1) },
  });
}

/** To that card. */
export function SegmentLink({
  of,
  park,
  children,
}: {
  readonly of: Coded;
  readonly park: string;
  readonly children?: ReactNode;
}) {
  return <Link {...segmentTarget(of.code, park)}>{children ?? <Name of={of} />}</Link>;
}

/** To the page of any other thing: what is stated of it, with sources. */
export function EntryLink({ of }: { readonly of: Named & { readonly id: string } }) {
  return (
    <Link to="/entries/$id" params={{ id: of.id }} search={{}}>
      <Name of={of} />
    </Link>
  );
}

export function ParkLink({ of }: { readonly of: Coded }) {
  return (
    <Link to="/parks/$park" params={{ park: of.code }} search={{}}>
      <Name of={of} />
    </Link>
  );
}

export function PartnerLink({ of }: { readonly of: Coded }) {
  return (
    <Link to="/partners/$code" params={{ code: of.code }} search={{}}>
      <Name of={of} />
    </Link>
  );
}

export interface LinkedEntity extends Coded {
  readonly __typename: string;
  readonly id: string;
}

/** To the page of a thing of any kind; `park` is where segments are shown. */
export function EntityLink({ of, park }: { readonly of: LinkedEntity; readonly park: string }) {
  switch (of.__typename) {
    case 'Enterprise':
      return <EnterpriseLink of={of} />;
    case 'Park':
      return <ParkLink of={of} />;
    case 'Partner':
      return <PartnerLink of={of} />;
    case 'Segment':
      return <SegmentLink of={of} park={park} />;
    case 'Chain':
      return (
        <Link to="/parks/$park/chains/$chain" params={{ park, chain: of.code }} search={{}}>
          <Name of={of} />
        </Link>
      );
    default:
      return <EntryLink of={of} />;
  }
}

/** Things in a row with the language's own separator. */
export function Listed<Item extends { readonly id: string }>({
  items,
  most = 6,
  children,
}: {
  readonly items: readonly Item[];
  readonly most?: number;
  readonly children: (item: Item) => ReactNode;
}) {
  const { t } = useTranslation();
  const hidden = items.length - most;
  return (
    <>
      {items.slice(0, most).map((item, index) => (
        <Fragment key={item.id}>
          {index > 0 && t('figure.list.separator')}
          {children(item)}
        </Fragment>
      ))}
      {hidden > 0 && <> {t('figure.list.more', { count: hidden })}</>}
    </>
  );
}
