import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Checkbox } from '@/shared/ui/Checkbox';
import { Select } from '@/shared/ui/Select';
import { MissingFields } from '../../components/MissingFields';
import type { EditorProps } from '../../figures/kind';
import { without } from '../../figures/without';

/** Read like attributes, but the company need not keep them. */
const ALWAYS = ['hired_on', 'unit_code'] as const;

/** Which attribute is read, and what a gap means. */
export function AttributeEditor({ settings, onChange, attributes }: EditorProps) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { attribute = '', zero_is_missing: zero = false } = settings as {
    attribute?: string;
    zero_is_missing?: boolean;
  };
  const known = attributes.map(({ code, name, count }) => ({
    value: code,
    label: `${read(name)} · ${t('ruleNode.attribute.have', { count })}`,
  }));
  const always = ALWAYS.filter((code) => !attributes.some((one) => one.code === code)).map(
    (code) => ({ value: code, label: t(`ruleNode.attribute.${code}`) }),
  );
  const options = [{ value: '', label: t('ruleNode.attribute.choose') }, ...known, ...always];
  if (!options.some(({ value }) => value === attribute))
    options.push({ value: attribute, label: attribute });
  const chosen = attributes.find(({ code }) => code === attribute);
  return (
    <>
      <Select
        label={t('ruleNode.attribute.title')}
        options={options}
        value={attribute}
        onChange={(code) => {
          onChange({ ...settings, attribute: code }, 'attribute');
        }}
      />
      {chosen?.value_type === 'number' && (
        <Checkbox
          label={t('ruleNode.attribute.zero')}
          checked={zero}
          onChange={(checked) => {
            const rest = without(settings, 'zero_is_missing');
            onChange(checked ? { ...rest, zero_is_missing: true } : rest, 'zero');
          }}
        />
      )}
      <MissingFields settings={settings} onChange={onChange} attributes={attributes} mayLeave />
    </>
  );
}
