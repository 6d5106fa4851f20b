import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Picker } from '@/shared/ui/Picker';
import type { FoundColumn } from '../api/readPreview';

interface ColumnPickerProps {
  label: string;
  hideLabel?: boolean;
  columns: readonly FoundColumn[];
  chosen: string | null;
  onChoose: (column: string | null) => void;
  fault?: string | undefined;
}

const MOST = 60;

/** One of the source's columns, found by its name or by what stands in it. */
export function ColumnPicker(props: ColumnPickerProps) {
  const { label, hideLabel = false, columns, chosen, onChoose, fault } = props;
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLowerCase();
  const found = columns.filter(
    ({ column, samples }) =>
      wanted === '' || [column, ...samples].some((text) => text.toLowerCase().includes(wanted)),
  );
  const known = columns.find(({ column }) => column === chosen);
  return (
    <Picker
      // Chosen elsewhere (a proposal, the JSON): the box begins anew.
      key={chosen ?? ''}
      label={label}
      hideLabel={hideLabel}
      fault={fault}
      placeholder={t('mapping.column.none')}
      chosen={
        chosen === null
          ? null
          : (known ?? { column: chosen, samples: [], filled: 0, is_list: false })
      }
      onChoose={(column) => {
        onChoose(column?.column ?? null);
      }}
      found={found.slice(0, MOST)}
      onType={setTyped}
      keyOf={({ column }) => column}
      nameOf={({ column }) => column}
      hintOf={({ samples }) => samples.slice(0, 2).join('、')}
    />
  );
}
