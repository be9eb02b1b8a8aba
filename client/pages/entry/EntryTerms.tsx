import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EntityLink, Listed, type LinkedEntity } from '../../components/links.tsx';
import { Text } from '../../components/Name.tsx';
import { Terms } from '../../components/Terms.tsx';
import { useFormat } from '../../i18n/format.ts';
import { usePlace } from '../../shell/place.ts';
import type { Entry } from './entry.query.ts';

type Row = readonly [term: string, value: ReactNode];

/** The relations each kind has, as names and links; empty ones are left out, because nobody has stated them. */
export function EntryTerms({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { parkCode } = usePlace();
  const home = 'park' in entry && entry.park ? entry.park.code : parkCode;

  const linked = (
    key:
      | 'park'
      | 'parks'
      | 'investors'
      | 'introducedBy'
      | 'targets'
      | 'products'
      | 'focuses'
      | 'chains'
      | 'reliesOn'
      | 'country'
      | 'introduced'
      | 'serves'
      | 'roles'
      | 'covers'
      | 'involves'
      | 'segment'
      | 'makers'
      | 'parent',
  ): Row => {
    const value = (entry as Partial<Record<typeof key, LinkedEntity | readonly LinkedEntity[] | null>>)[key];
    const items =
      value === undefined || value === null
        ? []
        : Array.isArray(value)
          ? (value as readonly LinkedEntity[])
          : [value as LinkedEntity];
    return [
      t(`entry.term.${key}`),
      items.length === 0 ? null : (
        <Listed items={items} most={30}>
          {(item) => <EntityLink of={item} park={home} />}
        </Listed>
      ),
    ];
  };
  const period = (iso: string | null | undefined) => (iso ? format.period(iso) : null);

  const own: Row[] = [
    [
      t('entry.term.aliases'),
      entry.aliases.length === 0 ? null : <span lang="zh-CN">{entry.aliases.join(t('figure.list.separator'))}</span>,
    ],
  ];
  if (entry.__typename === 'Project')
    own.push([t('entry.term.kind'), entry.projectKind && t(`entry.projectKind.${entry.projectKind}`)]);
  if (entry.__typename === 'Carrier')
    own.push([t('entry.term.status'), entry.planned ? t('entry.planned') : t('entry.standing')]);
  if (entry.__typename === 'Event') own.push([t('entry.term.on'), period(entry.on) ?? t('figure.noDate')]);
  if (entry.__typename === 'Scheme') own.push([t('entry.term.period'), period(entry.period)]);
  if (entry.__typename === 'Role') {
    own.push(
      [t('entry.term.person'), entry.person && <span lang="zh-CN">{entry.person}</span>],
      [t('entry.term.title'), <Text key="title" zh={entry.title} en={entry.titleEn} />],
    );
    own.push([
      t('entry.term.named'),
      entry.offices.map((office) => period(office.period) ?? t('figure.noDate')).join(t('figure.list.separator')),
    ]);
  }
  const relations = [
    'park',
    'parks',
    'country',
    'parent',
    'investors',
    'introducedBy',
    'targets',
    'products',
    'focuses',
    'chains',
    'reliesOn',
    'introduced',
    'serves',
    'covers',
    'involves',
    'roles',
    'segment',
    'makers',
  ] as const;
  return <Terms rows={[...own, ...relations.map(linked)]} />;
}
