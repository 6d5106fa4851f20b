import { fieldOf } from '../figures/fields';
import { withPart } from '../figures/part';
import { inZoneOf } from '../figures/zone';
import { BasicFields } from './BasicFields';
import { DateFields } from './DateFields';
import type { EditorProps } from './editor';
import styles from './Mapping.module.css';
import { MoneyFields } from './MoneyFields';
import { MoreFields } from './MoreFields';
import { PeopleFields } from './PeopleFields';
import { StageFields } from './StageFields';
import { WordFields } from './WordFields';

interface FieldsProps extends Omit<EditorProps, 'faultOf' | 'onPart'> {
  currency: string;
  /** The connector's. */
  zone: string;
}

/** Every part of the mapping of one kind, with what is wrong at the field that it is about. */
export function Fields(props: FieldsProps) {
  const { kind, draft, onDraft, preview, currency, zone, ...rest } = props;
  const faults = new Map<string, string>();
  for (const { reason } of preview.rows) {
    if (reason?.field && !faults.has(reason.field)) faults.set(reason.field, reason.message);
  }
  const problem = fieldOf(preview.problem?.path);
  if (problem && preview.problem) faults.set(problem, preview.problem.message);
  const editor: EditorProps = {
    ...rest,
    kind,
    draft,
    preview,
    onDraft,
    onPart: (name, part) => {
      onDraft(withPart(draft, name, inZoneOf(kind, draft, name, part)));
    },
    faultOf: (name) => faults.get(name),
  };
  if (kind === 'account') {
    return (
      <div className={styles.parts}>
        <BasicFields {...editor} />
        <PeopleFields {...editor} />
        <DateFields {...editor} zone={zone} />
        <WordFields {...editor} />
        <MoreFields {...editor} />
      </div>
    );
  }
  return (
    <div className={styles.parts}>
      <BasicFields {...editor} />
      <PeopleFields {...editor} />
      {kind === 'deal' && <StageFields {...editor} />}
      <MoneyFields {...editor} currency={currency} />
      <DateFields {...editor} zone={zone} />
      <WordFields {...editor} />
      <MoreFields {...editor} />
    </div>
  );
}
