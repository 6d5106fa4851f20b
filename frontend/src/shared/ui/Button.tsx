import type { ButtonHTMLAttributes } from 'react';
import styles from './Button.module.css';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  weight?: 'plain' | 'primary';
}

/** An action in words; the primary one of a form is filled with the accent. */
export function Button({ weight = 'plain', type = 'button', className, ...rest }: ButtonProps) {
  return (
    <button
      // The type is always given: "button" unless a form says otherwise.
      type={type}
      className={[styles.button, styles[weight], className].filter(Boolean).join(' ')}
      {...rest}
    />
  );
}
