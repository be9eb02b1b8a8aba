import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../components/Dialog.tsx';
import { Form, SelectField, TextField } from '../components/Form.tsx';
import { forgetKey, storedKey } from '../graphql/credential.ts';
import { useViewer } from '../graphql/viewer.ts';
import { MOST_NAME, rememberWho, ROLES, storedWho } from '../graphql/who.ts';

/** Under which name and in which role this reader works. */
export function WhoDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { author, role } = useViewer();
  const [typed, setTyped] = useState(storedWho);
  const [signedIn] = useState(() => storedKey() !== null);
  const signOut = () => {
    forgetKey();
    location.reload();
  };
  const save = () => {
    rememberWho(typed);
    // What was read for the other role must not stay in sight.
    location.reload();
  };
  return (
    <Dialog title={t('common.who.title')} onClose={onClose}>
      <p>{signedIn ? t('common.signIn.who') : t('common.who.lead')}</p>
      {author !== undefined && role !== undefined && (
        <p>{t('common.who.now', { author, role: t(`common.roles.${role}`) })}</p>
      )}
      {signedIn ? (
        <Form submit={t('common.signIn.out')} sending={false} onSubmit={signOut} onCancel={onClose}>
          {null}
        </Form>
      ) : (
        <Form submit={t('common.who.save')} sending={false} onSubmit={save} onCancel={onClose}>
          <TextField
            label={t('common.who.name')}
            most={MOST_NAME}
            value={typed.name}
            onChange={(name) => setTyped((old) => ({ ...old, name }))}
          />
          <SelectField
            label={t('common.who.role')}
            none={t('common.who.given')}
            value={typed.role ?? ''}
            options={ROLES.map((one) => ({ value: one, label: t(`common.roles.${one}`) }))}
            onChange={(value) => setTyped((old) => ({ ...old, role: ROLES.find((one) => one === value) ?? null }))}
          />
        </Form>
      )}
    </Dialog>
  );
}
