import { Link } from '@tanstack/react-router';
import { createContext, lazy, Suspense, useContext, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LEAST_ROLE, useViewer } from '../../../graphql/viewer.ts';
import { useLanguage } from '../../../i18n/format.ts';
import { nameIn, type Named } from '../../../i18n/name.ts';
import { usePlace } from '../../../shell/place.ts';
import { firmOf } from '../leads.ts';
import type { LeadRow } from '../leads.query.ts';
import { useLeadList } from '../useLeadList.ts';

const CreateLead = lazy(() => import('../forms/CreateLead.tsx').then(({ CreateLead }) => ({ default: CreateLead })));

type Coded = Named & { readonly code: string };

interface ReserveView {
  readonly park: string;
  /** Undefined while not known. */
  readonly mayWrite: boolean | undefined;
  /** Open leads of the gap by their firm. */
  readonly leads: ReadonlyMap<string, LeadRow>;
  readonly ask: (enterprise: Coded) => void;
}

const Context = createContext<ReserveView | null>(null);

interface ReserveProps {
  readonly park: string;
  readonly segment: string;
  readonly children: ReactNode;
}

/** Knows which firms are in the library for a gap already, and takes others into it. */
export function Reserve({ park, segment, children }: ReserveProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { parks } = usePlace();
  const { may } = useViewer();
  const list = useLeadList(park, 'OPEN', segment, may('lead:read') !== true);
  const [asked, ask] = useState<Coded | null>(null);
  const [said, setSaid] = useState('');
  const mayWrite = may('lead:write');
  const view = useMemo(
    () => ({ park, mayWrite, leads: new Map(list.leads.map((lead) => [firmOf(lead).code, lead])), ask }),
    [park, mayWrite, list.leads],
  );
  return (
    <Context.Provider value={view}>
      {children}
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {asked && (
        <Suspense>
          <CreateLead
            parks={parks.filter(({ code }) => code === park)}
            park={park}
            segment={segment}
            enterprise={asked}
            onDone={(lead) => {
              setSaid(t('leads.create.done', { name: nameIn(firmOf(lead), language).text }));
              ask(null);
            }}
            onClose={() => ask(null)}
          />
        </Suspense>
      )}
    </Context.Provider>
  );
}

interface ReserveButtonProps {
  readonly enterprise: Coded;
  readonly className: string | undefined;
  /** One among many of a list: silent where the reader may not write. */
  readonly inRow?: boolean;
}

/** Into the reserve; where the firm stands in the library already, that and the way to it. */
export function ReserveButton({ enterprise, className, inRow = false }: ReserveButtonProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const view = useContext(Context);
  if (view === null || view.mayWrite === undefined) return null;
  const lead = view.leads.get(enterprise.code);
  const name = nameIn(enterprise, language).text;
  if (lead)
    return (
      <Link to="/parks/$park/leads" params={{ park: view.park }} search={{ lead: lead.code }} className={className}>
        {t('leads.create.already', { stage: t(`leads.stage.${lead.stage}`) })}
        {inRow && <span className="visually-hidden"> {name}</span>}
      </Link>
    );
  if (inRow && !view.mayWrite) return null;
  return (
    <button
      type="button"
      className={className}
      disabled={!view.mayWrite}
      title={view.mayWrite ? undefined : t('common.needs', { role: t(`common.roles.${LEAST_ROLE['lead:write']}`) })}
      onClick={() => view.ask(enterprise)}
    >
      {inRow ? t('leads.create.fromTarget') : t('leads.create.first')}
      {inRow && <span className="visually-hidden"> {name}</span>}
    </button>
  );
}
