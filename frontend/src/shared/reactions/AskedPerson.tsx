import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Picker } from '@/shared/ui/Picker';
import { useAskablePeople, type AskablePerson } from './findAskable';

interface AskedPersonProps {
  alertId: string;
  asked: AskablePerson | null;
  onAsk: (person: AskablePerson | null) => void;
}

/** Who is asked for help: anybody who works in the company. */
export function AskedPerson({ alertId, asked, onAsk }: AskedPersonProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const found = useAskablePeople(alertId, typed);
  return (
    <Picker
      label={t('reaction.who')}
      placeholder={t('reaction.findWho')}
      chosen={asked}
      onChoose={onAsk}
      found={typed.trim() === '' ? [] : (found.data ?? [])}
      onType={setTyped}
      searching={found.isFetching}
      keyOf={({ id }) => id}
      nameOf={({ name }) => name}
      hintOf={({ number, unit }) => [number, unit].filter(Boolean).join(' · ')}
    />
  );
}
