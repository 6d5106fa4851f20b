import type { TextareaHTMLAttributes } from 'react';
import { Labelled, type LabelledProps } from './Labelled';

type TextAreaProps = LabelledProps & TextareaHTMLAttributes<HTMLTextAreaElement>;

/** Some labelled lines of text. */
export function TextArea({ label, note, fault, hideLabel = false, ...area }: TextAreaProps) {
  return (
    <Labelled label={label} note={note} fault={fault} hideLabel={hideLabel}>
      {(ids) => <textarea rows={3} {...ids} {...area} />}
    </Labelled>
  );
}
