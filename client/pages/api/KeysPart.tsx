import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../components/DataTable.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { AreaField, Form, SelectField, TextField } from '../../components/Form.tsx';
import { EmptyPanel, ErrorPanel } from '../../components/Panels.tsx';
import { Refused } from '../../components/Refused.tsx';
import { Section } from '../../components/Section.tsx';
import { useAllPages } from '../../graphql/useAllPages.ts';
import { ROLES, type RoleName } from '../../graphql/who.ts';
import { refusalOf, useWrite, type Refusal } from '../../graphql/write.ts';
import { useFormat } from '../../i18n/format.ts';
import styles from './api.module.css';
import { KeyCreate, KeyRevoke, KeysQuery, type KeyRow } from './api.query.ts';

/** The keys that were given out; for those who may give them. */
export function KeysPart() {
  const { t } = useTranslation();
  const format = useFormat();
  const pages = useAllPages(KeysQuery, { first: 100 }, ({ keys }) => keys);
  const [asked, ask] = useState<'create' | KeyRow | null>(null);
  const done = () => {
    ask(null);
    pages.retry();
  };
  const columns: Column<KeyRow>[] = [
    { key: 'label', head: t('api.key.label'), cell: ({ label, id }) => `${label} (${id})` },
    { key: 'state', head: t('api.key.state'), cell: ({ state }) => t(`api.key.states.${state}`) },
    {
      key: 'role',
      head: t('api.key.role'),
      cell: ({ role, scopes }) => [t(`common.roles.${role}`), ...(scopes ?? [])].join(' · '),
    },
    {
      key: 'organisation',
      head: t('api.key.organisation'),
      cell: ({ organisation }) => organisation ?? t('common.value.none'),
    },
    { key: 'expires', head: t('api.key.expires'), cell: ({ expiresAt }) => format.moment(expiresAt) },
    { key: 'used', head: t('api.key.used'), cell: ({ lastUsedDay }) => lastUsedDay ?? t('common.value.none') },
    {
      key: 'revoke',
      head: t('api.key.end'),
      cell: (row) =>
        row.state === 'ACTIVE' ? (
          <button type="button" className={styles.small} onClick={() => ask(row)}>
            {t('api.key.revoke')}
          </button>
        ) : (
          t('common.value.none')
        ),
    },
  ];
  return (
    <Section title={t('api.keys')} lead={t('api.keysLead')}>
      <p className={styles.choices}>
        <button type="button" aria-haspopup="dialog" onClick={() => ask('create')}>
          {t('api.key.create')}
        </button>
      </p>
      {pages.error && <ErrorPanel what={t('api.keys')} error={pages.error} onRetry={pages.retry} />}
      {pages.complete && pages.nodes.length === 0 && <EmptyPanel kind="none">{t('api.noKeys')}</EmptyPanel>}
      {pages.nodes.length > 0 && (
        <DataTable stacked caption={t('api.keys')} columns={columns} rows={pages.nodes} rowKey={({ id }) => id} />
      )}
      {asked === 'create' && <CreateDialog onClose={done} />}
      {asked !== null && asked !== 'create' && <RevokeDialog of={asked} onClose={done} />}
    </Section>
  );
}

/** Makes a key and shows its secret, this once. */
function CreateDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [create, sending] = useWrite(KeyCreate);
  const [label, setLabel] = useState('');
  const [role, setRole] = useState<RoleName>('PARTNER');
  const [organisation, setOrganisation] = useState('');
  const [expiresOn, setExpiresOn] = useState('');
  const [trusted, setTrusted] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const go = async () => {
    setRefusal(null);
    const { data, error } = await create({
      label,
      role,
      organisation: organisation.trim() || null,
      expiresOn: expiresOn || null,
      documents: trusted === '' ? 'ANY' : 'TRUSTED',
    });
    const refused = refusalOf(data?.keyCreate, error);
    setRefusal(refused);
    if (refused === null) setSecret(data?.keyCreate.secret ?? null);
  };
  return (
    <Dialog title={t('api.key.create')} onClose={onClose}>
      {secret === null ? (
        <Form submit={t('api.key.create')} sending={sending} onSubmit={() => void go()} onCancel={onClose}>
          <TextField label={t('api.key.label')} required most={60} value={label} onChange={setLabel} />
          <SelectField
            label={t('api.key.role')}
            value={role}
            options={ROLES.map((one) => ({ value: one, label: t(`common.roles.${one}`) }))}
            onChange={(value) => setRole(ROLES.find((one) => one === value) ?? 'PARTNER')}
          />
          <TextField
            label={t('api.key.organisation')}
            hint={t('api.key.organisationHint')}
            most={60}
            value={organisation}
            onChange={setOrganisation}
          />
          <TextField
            label={t('api.key.expires')}
            hint={t('api.key.expiresHint')}
            type="date"
            value={expiresOn}
            onChange={setExpiresOn}
          />
          <SelectField
            label={t('api.key.documents')}
            none={t('api.key.any')}
            value={trusted}
            options={[{ value: 'TRUSTED', label: t('api.key.trusted') }]}
            onChange={setTrusted}
          />
          <Refused of={refusal} />
        </Form>
      ) : (
        <>
          <p>{t('api.key.once')}</p>
          <code className={styles.secret}>{secret}</code>
          <p className={styles.choices}>
            <button type="button" onClick={onClose}>
              {t('api.key.kept')}
            </button>
          </p>
        </>
      )}
    </Dialog>
  );
}

function RevokeDialog({ of, onClose }: { readonly of: KeyRow; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [revoke, sending] = useWrite(KeyRevoke);
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const go = async () => {
    const { data, error } = await revoke({ id: of.id, reason });
    const refused = refusalOf(data?.keyRevoke, error);
    setRefusal(refused);
    if (refused === null) onClose();
  };
  return (
    <Dialog title={t('api.key.revokeOne', { label: of.label })} onClose={onClose}>
      <p>{t('api.key.revokeSaid')}</p>
      <Form submit={t('api.key.revoke')} sending={sending} onSubmit={() => void go()} onCancel={onClose}>
        <AreaField label={t('api.key.reason')} required value={reason} onChange={setReason} />
        <Refused of={refusal} />
      </Form>
    </Dialog>
  );
}
