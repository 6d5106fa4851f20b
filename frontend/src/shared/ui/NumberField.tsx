import type { InputHTMLAttributes } from 'react';
import { typedDecimal } from '@/shared/format/typedDecimal';
import { Labelled, type LabelledProps } from './Labelled';
import styles from './Labelled.module.css';

interface NumberFieldProps
  extends LabelledProps, Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange'> {
  /** As typed: what cannot be read as a number stays, so that it can be mended. */
  value: string;
  onChange: (typed: string) => void;
}

/**
 * A labelled exact number: digits as people type them ("1,234.50", "１２", "6.13万") become plain ones when the
 * field is left. Never a float, so no `type="number"`.
 */
export function NumberField(props: NumberFieldProps) {
  const { label, note, fault, hideLabel = false, value, onChange, ...input } = props;
  return (
    <Labelled label={label} note={note} fault={fault} hideLabel={hideLabel}>
      {(ids) => (
        <input
          {...ids}
          inputMode="decimal"
          autoComplete="off"
          {...input}
          className={styles.amount}
          value={value}
          onChange={(event) => {
            onChange(event.target.value);
          }}
          onBlur={() => {
            const read = typedDecimal(value);
            if (read !== null && read !== value) onChange(read);
          }}
        />
      )}
    </Labelled>
  );
}
