import type { InputHTMLAttributes, ReactNode } from 'react';
import styles from './Checkbox.module.css';

interface CheckboxProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> {
  label: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  hideLabel?: boolean;
}

/** Yes or no, with its words beside it. */
export function Checkbox({ label, onChange, hideLabel = false, ...input }: CheckboxProps) {
  return (
    <label className={styles.box}>
      <input
        type="checkbox"
        {...input}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />
      <span className={hideLabel ? 'sr-only' : undefined}>{label}</span>
    </label>
  );
}
