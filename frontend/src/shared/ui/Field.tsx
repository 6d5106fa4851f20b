import type { InputHTMLAttributes } from 'react';
import { Labelled, type LabelledProps } from './Labelled';

type FieldProps = LabelledProps & InputHTMLAttributes<HTMLInputElement>;

/** One labelled line of a form; `type="date"` for a date. */
export function Field({ label, note, fault, hideLabel = false, ...input }: FieldProps) {
  return (
    <Labelled label={label} note={note} fault={fault} hideLabel={hideLabel}>
      {(ids) => <input {...ids} {...input} />}
    </Labelled>
  );
}
