import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { Field } from '@/shared/ui/Field';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import type { Kind } from '../api/readKinds';
import { askedOf, givenOf, type Typed, typedOf } from '../figures/settings';
import { SettingField } from './SettingField';
import styles from './SettingsForm.module.css';

interface SettingsFormProps {
  kind: Kind;
  name: string;
  stored?: Record<string, unknown>;
  /** The names of the secrets that are set. */
  secrets?: readonly string[];
  label: string;
  saving: { isPending: boolean; error: Error | null; isSuccess?: boolean };
  onTyped?: () => void;
  onSave: (name: string, settings: Record<string, unknown>) => void;
  children?: ReactNode;
}

/** The name of a connector and the settings that its kind asks for. */
export function SettingsForm(props: SettingsFormProps) {
  const { kind, stored = {}, secrets = [], label, saving, onTyped, onSave, children } = props;
  const { t } = useTranslation();
  const [name, setName] = useState(props.name);
  const [typed, setTyped] = useState<Typed>(() => typedOf(kind.settings, stored));
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(name.trim(), givenOf(kind.settings, typed));
      }}
    >
      <Field
        label={t('connectors.form.name')}
        required
        maxLength={200}
        value={name}
        onChange={(event) => {
          onTyped?.();
          setName(event.target.value);
        }}
      />
      {askedOf(kind.settings, typed).map((setting) => (
        <SettingField
          key={setting.code}
          setting={setting}
          value={typed[setting.code] ?? ''}
          isSet={secrets.includes(setting.code)}
          onChange={(value) => {
            onTyped?.();
            setTyped({ ...typed, [setting.code]: value });
          }}
        />
      ))}
      {children}
      {saving.error && <ProblemNote error={saving.error} />}
      <div className={styles.actions}>
        <Button type="submit" weight="primary" disabled={saving.isPending}>
          {saving.isPending ? t('ui.saving') : label}
        </Button>
        {saving.isSuccess && <span role="status">{t('connectors.form.saved')}</span>}
      </div>
    </form>
  );
}
