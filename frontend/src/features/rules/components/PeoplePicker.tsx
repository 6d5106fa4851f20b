import { useTranslation } from 'react-i18next';
import { Select } from '@/shared/ui/Select';

export interface PlanNamed {
  id: string;
  name: string;
}

interface PeoplePickerProps {
  plans: readonly PlanNamed[];
  value: string | null;
  onChange: (plan: string | null) => void;
}

/** On whom a rule is tried: those who take part in a plan, or the whole company. */
export function PeoplePicker({ plans, value, onChange }: PeoplePickerProps) {
  const { t } = useTranslation();
  const company = { value: '', label: t('rules.values.company') };
  return (
    <Select
      label={t('rules.values.people')}
      options={[...plans.map(({ id, name }) => ({ value: id, label: name })), company]}
      value={value ?? ''}
      onChange={(plan) => {
        onChange(plan === '' ? null : plan);
      }}
    />
  );
}
