import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LEAST_ROLE, useViewer } from '../../graphql/viewer.ts';
import { useLanguage } from '../../i18n/format.ts';
import { nameIn } from '../../i18n/name.ts';
import { usePlace } from '../../shell/place.ts';
import type { LeadRow } from '../leads/leads.query.ts';
import { useLeadList } from '../leads/useLeadList.ts';
import styles from './enterprise.module.css';
import type { EnterpriseDetails } from './enterprise.query.ts';

const CreateLead = lazy(() =>
  import('../leads/forms/CreateLead.tsx').then(({ CreateLead }) => ({ default: CreateLead })),
);

/** Takes the firm into the reserve of a park; says where it stands in the library of the park in view. */
export function AddLead({ firm }: { readonly firm: EnterpriseDetails }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { parks, parkCode } = usePlace();
  const { may } = useViewer();
  const [open, setOpen] = useState(false);
  const [added, setAdded] = useState<LeadRow | null>(null);
  const list = useLeadList(parkCode, 'OPEN', null, may('lead:read') !== true);
  const here = list.leads.filter(({ enterprise }) => enterprise?.code === firm.code);
  if (may('lead:write') === undefined) return null;
  const mayWrite = may('lead:write') === true;
  const segments = firm.worksIn.flatMap(({ segment }) => segment?.code ?? []);
  return (
    <div className={styles.leads}>
      <button
        type="button"
        disabled={!mayWrite}
        title={mayWrite ? undefined : t('common.needs', { role: t(`common.roles.${LEAST_ROLE['lead:write']}`) })}
        onClick={() => setOpen(true)}
      >
        {t('leads.create.fromEnterprise')}
      </button>
      {here.map((lead) => (
        <Link key={lead.id} to="/parks/$park/leads" params={{ park: parkCode }} search={{ lead: lead.code }}>
          {lead.segment && nameIn(lead.segment, language).text} ·{' '}
          {t('leads.create.already', { stage: t(`leads.stage.${lead.stage}`) })}
        </Link>
      ))}
      <span role="status">{added && t('leads.create.done', { name: nameIn(firm, language).text })}</span>
      {open && (
        <Suspense>
          <CreateLead
            parks={parks}
            park={parkCode}
            enterprise={firm}
            likely={segments}
            onDone={(lead) => {
              setAdded(lead);
              setOpen(false);
            }}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
