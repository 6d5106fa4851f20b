import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Checkbox } from '@/shared/ui/Checkbox';
import { Field } from '@/shared/ui/Field';
import { NumberField } from '@/shared/ui/NumberField';
import { Select } from '@/shared/ui/Select';
import { TextArea } from '@/shared/ui/TextArea';
import type { Row, Setting } from './settings';
import { SettingRows } from './SettingRows';

interface SettingFieldProps {
  setting: Setting;
  value: string | boolean | Row[];
  onChange: (value: string | boolean | Row[]) => void;
  /** A secret that is there already: it need not be typed again. */
  isSet?: boolean;
  hideLabel?: boolean;
}

/** One setting as a kind of connector or channel describes it. */
export function SettingField(props: SettingFieldProps) {
  const { setting, value, onChange, isSet = false, hideLabel = false } = props;
  const { t } = useTranslation();
  const { read } = useLanguage();
  const text = typeof value === 'string' ? value : '';
  const shared = {
    label: read(setting),
    note: hideLabel ? undefined : read({ zh: setting.hint_zh, en: setting.hint_en }),
    hideLabel,
    required: setting.required && !isSet,
  };
  const typed = (event: { target: { value: string } }) => {
    onChange(event.target.value);
  };
  switch (setting.form) {
    case 'rows':
      return (
        <SettingRows setting={setting} rows={Array.isArray(value) ? value : []} onRows={onChange} />
      );
    case 'switch':
      return <Checkbox label={shared.label} checked={value === true} onChange={onChange} />;
    case 'choice':
      return (
        <Select
          {...shared}
          options={[
            ...(setting.default === null ? [{ value: '', label: '—' }] : []),
            ...setting.choices.map((choice) => ({ value: choice.value, label: read(choice) })),
          ]}
          value={text}
          onChange={onChange}
        />
      );
    case 'integer':
      return <NumberField {...shared} value={text} onChange={onChange} />;
    case 'long_text':
      return <TextArea {...shared} rows={5} value={text} onChange={typed} />;
    case 'secret':
      return (
        <Field
          {...shared}
          type="password"
          autoComplete="new-password"
          placeholder={isSet ? t('form.secretSet') : ''}
          value={text}
          onChange={typed}
        />
      );
    case 'date':
    case 'url':
    case 'text':
      return <Field {...shared} type={setting.form} value={text} onChange={typed} />;
  }
}
