import { type ReactNode, useId } from 'react';
import styles from './Labelled.module.css';

interface Ids {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

export interface LabelledProps {
  label: string;
  /** What it means in this case, under the control. */
  note?: ReactNode;
  /** What is wrong with what was typed, and what to change. */
  fault?: string | undefined;
  /** The label is for those who do not see what stands around it. */
  hideLabel?: boolean;
}

/** A control with its label, its explanation and its fault, tied together for every reader. */
export function Labelled(props: LabelledProps & { children: (ids: Ids) => ReactNode }) {
  const { label, note, fault, hideLabel = false, children } = props;
  const id = useId();
  const described = [note ? `${id}-note` : '', fault ? `${id}-fault` : ''].filter(Boolean);
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : undefined}>
        {label}
      </label>
      {children({
        id,
        ...(described.length > 0 && { 'aria-describedby': described.join(' ') }),
        ...(fault && { 'aria-invalid': true }),
      })}
      {note && (
        <p id={`${id}-note`} className={styles.note}>
          {note}
        </p>
      )}
      {fault && (
        <p id={`${id}-fault`} className={styles.fault} role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
