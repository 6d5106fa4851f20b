import { useTranslation } from 'react-i18next';
import { NumberField } from '@/shared/ui/NumberField';
import type { EditorProps } from '../../figures/kind';

/** The number that everybody gets. */
export function ConstantEditor({ settings, onChange }: EditorProps) {
  const { t } = useTranslation();
  const { value = '' } = settings as { value?: string };
  return (
    <NumberField
      label={t('ruleNode.constant.value')}
      value={value}
      onChange={(typed) => {
        onChange({ value: typed }, 'value');
      }}
    />
  );
}
