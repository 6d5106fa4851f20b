import type { SelectHTMLAttributes } from 'react';
import { Labelled, type LabelledProps } from './Labelled';

interface SelectProps<T extends string>
  extends LabelledProps, Omit<SelectHTMLAttributes<HTMLSelectElement>, 'value' | 'onChange'> {
  options: readonly { value: T; label: string }[];
  value: T;
  onChange: (value: T) => void;
}

/** One of several, where side by side (Segmented) there is no room for them. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { label, note, fault, hideLabel = false, options, value, onChange, ...select } = props;
  return (
    <Labelled label={label} note={note} fault={fault} hideLabel={hideLabel}>
      {(ids) => (
        <select
          {...ids}
          {...select}
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
