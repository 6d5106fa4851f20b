import { useTranslation } from 'react-i18next';
import type { AlignmentMap } from '@/shared/api/types';
import { Select } from '@/shared/ui/Select';

interface ObjectiveChoiceProps {
  map: AlignmentMap;
  onChoose: (id: string) => void;
}

/** Which objective is looked at, where there are several that serve nothing above them. */
export function ObjectiveChoice({ map, onChoose }: ObjectiveChoiceProps) {
  const { t } = useTranslation();
  if (map.objectives.length < 2) return null;
  return (
    <Select
      label={t('map.objective')}
      hideLabel
      value={map.objective?.id ?? ''}
      options={map.objectives.map(({ id, title }) => ({ value: id, label: title }))}
      onChange={onChoose}
    />
  );
}
