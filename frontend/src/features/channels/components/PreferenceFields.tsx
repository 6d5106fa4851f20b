import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { Button } from '@/shared/ui/Button';
import { Checkbox } from '@/shared/ui/Checkbox';
import { Field } from '@/shared/ui/Field';
import { Segmented } from '@/shared/ui/Segmented';
import { IN_APP, moved, toggled } from '../figures/order';
import styles from './Channels.module.css';

export type Preference = Schemas['PreferenceBody'];

interface PreferenceFieldsProps {
  ways: readonly Schemas['Way'][];
  value: Preference;
  onChange: (value: Preference) => void;
}

/** Channels in the order in which they are tried, hours in which nobody is told, the digest, the language. */
export function PreferenceFields({ ways, value, onChange }: PreferenceFieldsProps) {
  const { t } = useTranslation();
  const { order } = value;
  const chosen = order.filter((code) => ways.some((way) => way.code === code));
  const others = ways.map(({ code }) => code).filter((code) => !chosen.includes(code));
  const nameOf = (code: string) => ways.find((way) => way.code === code)?.name ?? code;
  const set = (change: Partial<Preference>) => {
    onChange({ ...value, ...change });
  };
  return (
    <>
      <div>
        <p className={styles.hint}>{t('channels.orderHint')}</p>
        <ol className={styles.order} aria-label={t('channels.order')}>
          {[...chosen, ...others].map((code) => (
            <li key={code}>
              <Checkbox
                label={nameOf(code)}
                checked={chosen.includes(code)}
                onChange={(on) => {
                  set({ order: toggled(chosen, code, on) });
                }}
              />
              {chosen.includes(code) &&
                ([-1, 1] as const).map((by) => (
                  <Button
                    key={by}
                    aria-label={t(by < 0 ? 'channels.up' : 'channels.down', { name: nameOf(code) })}
                    onClick={() => {
                      set({ order: [...moved(chosen, code, by), IN_APP] });
                    }}
                  >
                    {by < 0 ? '↑' : '↓'}
                  </Button>
                ))}
            </li>
          ))}
          <li>{t('channels.inApp')}</li>
        </ol>
      </div>
      <div className={styles.times}>
        {(['quiet_from', 'quiet_until', 'digest_at'] as const).map((name) => (
          <Field
            key={name}
            label={t(`channels.${name}`)}
            type="time"
            required={name === 'digest_at'}
            value={(value[name] ?? '').slice(0, 5)}
            onChange={(event) => {
              set({ [name]: event.target.value || null });
            }}
          />
        ))}
      </div>
      <Segmented
        legend={t('channels.language')}
        options={[
          { value: 'zh', label: '中文', lang: 'zh' },
          { value: 'en', label: 'English', lang: 'en' },
        ]}
        value={value.language}
        onChange={(language) => {
          set({ language });
        }}
      />
    </>
  );
}
