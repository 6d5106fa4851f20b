import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { Field } from '@/shared/ui/Field';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { askedOf, givenOf, type Setting, type Typed, typedOf } from './settings';
import { SettingField } from './SettingField';
import styles from './SettingsForm.module.css';

interface SettingsFormProps {
  settings: readonly Setting[];
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

/** A name and the settings that a kind of connector or channel asks for. */
export function SettingsForm(props: SettingsFormProps) {
  const { settings, stored = {}, secrets = [], label, saving, onTyped, onSave, children } = props;
  const { t } = useTranslation();
  const [name, setName] = useState(props.name);
  const [typed, setTyped] = useState<Typed>(() => typedOf(settings, stored));
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(name.trim(), givenOf(settings, typed));
      }}
    >
      <Field
        label={t('form.name')}
        required
        maxLength={200}
        value={name}
        onChange={(event) => {
          onTyped?.();
          setName(event.target.value);
        }}
      />
      {askedOf(settings, typed).map((setting) => (
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
        {saving.isSuccess && <span role="status">{t('form.saved')}</span>}
      </div>
    </form>
  );
}
