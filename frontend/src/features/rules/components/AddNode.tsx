import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Picker } from '@/shared/ui/Picker';
import type { NodeKind } from '../figures/kind';
import { KINDS } from '../nodes';

interface AddNodeProps {
  taken: readonly string[];
  onAdd: (kind: string) => void;
}

/** A kind of node by a part of its name or of what it does: without the mouse. */
export function AddNode({ taken, onAdd }: AddNodeProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const sought = typed.trim().toLowerCase();
  const about = ({ code }: NodeKind) => t(`rules.about.${code}`);
  const found = Object.values(KINDS).filter(
    (kind) =>
      !(kind.code === 'split' && taken.includes('split')) &&
      [kind.code, t(`rules.kind.${kind.code}`), about(kind)].some((text) =>
        text.toLowerCase().includes(sought),
      ),
  );
  return (
    <Picker
      hideLabel
      empties
      label={t('rules.palette.add')}
      placeholder={t('rules.palette.hint')}
      chosen={null}
      onChoose={(kind) => {
        if (kind) onAdd(kind.code);
      }}
      found={found}
      onType={setTyped}
      keyOf={({ code }) => code}
      nameOf={({ code }) => t(`rules.kind.${code}`)}
      hintOf={about}
    />
  );
}
