import { useTranslation } from 'react-i18next';
import { EntityLink, Listed, type LinkedEntity } from '../../components/links.tsx';
import { Text } from '../../components/Name.tsx';
import { Term, Terms } from '../../components/Terms.tsx';
import { useFormat } from '../../i18n/format.ts';
import { usePlace } from '../../shell/place.ts';
import type { Entry, EntryOf } from './entry.query.ts';

/** Relations in the order they are shown; each kind has some of them. */
const RELATIONS = [
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
type Relation = (typeof RELATIONS)[number];

/** What each kind is related to, as names and links; relations nobody has stated are left out. */
export function EntryTerms({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation();
  const { parkCode } = usePlace();
  const home = 'park' in entry && entry.park ? entry.park.code : parkCode;
  return (
    <Terms>
      <Term name={t('entry.term.aliases')}>
        {entry.aliases.length === 0 ? null : <span lang="zh-CN">{entry.aliases.join(t('figure.list.separator'))}</span>}
      </Term>
      <OwnTerms entry={entry} />
      {RELATIONS.map((relation) => {
        const items = related(entry, relation);
        return (
          <Term key={relation} name={t(`entry.term.${relation}`)}>
            {items.length === 0 ? null : (
              <Listed items={items} most={30}>
                {(item) => <EntityLink of={item} park={home} />}
              </Listed>
            )}
          </Term>
        );
      })}
    </Terms>
  );
}

function related(entry: Entry, relation: Relation): readonly LinkedEntity[] {
  const value = (entry as Partial<Record<Relation, LinkedEntity | readonly LinkedEntity[] | null>>)[relation];
  if (value === undefined || value === null) return [];
  return '__typename' in value ? [value] : value;
}

/** What only one kind has. */
function OwnTerms({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation();
  const format = useFormat();
  switch (entry.__typename) {
    case 'Project':
      return (
        <Term name={t('entry.term.kind')}>{entry.projectKind && t(`entry.projectKind.${entry.projectKind}`)}</Term>
      );
    case 'Carrier':
      return <Term name={t('entry.term.status')}>{entry.planned ? t('entry.planned') : t('entry.standing')}</Term>;
    case 'Event':
      return <Term name={t('entry.term.on')}>{entry.on === null ? t('figure.noDate') : format.period(entry.on)}</Term>;
    case 'Scheme':
      return <Term name={t('entry.term.period')}>{entry.period && format.period(entry.period)}</Term>;
    case 'Role':
      return <RoleTerms role={entry} />;
    default:
      return null;
  }
}

function RoleTerms({ role }: { readonly role: EntryOf<'Role'> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const named = new Set(
    role.offices.map((office) => (office.period === null ? t('figure.noDate') : format.period(office.period))),
  );
  return (
    <>
      <Term name={t('entry.term.person')}>{role.person && <span lang="zh-CN">{role.person}</span>}</Term>
      <Term name={t('entry.term.title')}>{role.title && <Text zh={role.title} en={role.titleEn} />}</Term>
      <Term name={t('entry.term.named')}>{[...named].join(t('figure.list.separator'))}</Term>
    </>
  );
}
