import { useTranslation } from 'react-i18next';
import { Select } from '@/shared/ui/Select';
import { useCycles } from '../api/readCycles';

/** The cycle that goals go into: the running one unless another is chosen. */
export function CycleOption({
  value,
  onChange,
}: {
  value: string;
  onChange: (cycle: string | null) => void;
}) {
  const { t } = useTranslation();
  const { data: cycles = [] } = useCycles(true);
  return (
    <Select
      label={t('imports.option.cycle')}
      options={[
        { value: '', label: t('imports.option.running') },
        ...cycles.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={value}
      onChange={(cycle) => {
        onChange(cycle || null);
      }}
    />
  );
}
