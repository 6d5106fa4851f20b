import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportColumn, Schemas } from '@/shared/api/types';
import { Dialog } from '@/shared/ui/Dialog';
import { Field } from '@/shared/ui/Field';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Select } from '@/shared/ui/Select';
import { useDefineAttribute } from '../api/defineAttribute';

interface AttributeDialogProps {
  id: string;
  column: ImportColumn;
  onClose: () => void;
  onDefined: (code: string) => void;
}

type Type = 'number' | 'text' | 'date' | 'boolean';
type Subject = 'person' | 'unit';
const TYPES: readonly Type[] = ['number', 'text', 'date', 'boolean'];
const SUBJECTS: readonly Subject[] = ['person', 'unit'];

/** Defines an attribute for a column that is none yet. */
export function AttributeDialog({ id, column, onClose, onDefined }: AttributeDialogProps) {
  const { t } = useTranslation();
  const define = useDefineAttribute(id);
  const [name, setName] = useState(column.header);
  const [code, setCode] = useState(() => suggestedCode(column.header));
  const [type, setType] = useState<Type>(() => suggestedType(column.samples));
  const [subject, setSubject] = useState<Subject>('person');
  const body: Schemas['NewAttribute'] = { code, name, name_en: '', value_type: type, subject };
  return (
    <Dialog
      title={t('imports.attribute.title')}
      onClose={onClose}
      submit={{
        label: t('imports.attribute.save'),
        pending: define.isPending,
        run: () => {
          define.mutate(body, {
            onSuccess: () => {
              onDefined(code);
            },
          });
        },
      }}
    >
      <Field
        label={t('imports.attribute.name')}
        value={name}
        required
        onChange={(event) => {
          setName(event.target.value);
        }}
      />
      <Field
        label={t('imports.attribute.code')}
        note={t('imports.attribute.codeNote')}
        value={code}
        required
        pattern="[a-z][a-z0-9_]*"
        onChange={(event) => {
          setCode(event.target.value);
        }}
      />
      <Select
        label={t('imports.attribute.type')}
        options={TYPES.map((value) => ({ value, label: t(`imports.attribute.types.${value}`) }))}
        value={type}
        onChange={setType}
      />
      <Select
        label={t('imports.attribute.subject')}
        options={SUBJECTS.map((value) => ({
          value,
          label: t(`imports.attribute.subjects.${value}`),
        }))}
        value={subject}
        onChange={setSubject}
      />
      {define.error && <ProblemNote error={define.error} />}
    </Dialog>
  );
}

/** A Chinese header has no letters of a code: then it is for the reader to write one. */
const suggestedCode = (header: string): string =>
  header
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '');

function suggestedType(samples: readonly string[]): Type {
  const all = (pattern: RegExp) =>
    samples.length > 0 && samples.every((text) => pattern.test(text));
  if (all(/^[-+]?[\d,]*\.?\d+%?$/)) return 'number';
  if (all(/^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/)) return 'date';
  return all(/^(是|否|yes|no|true|false)$/i) ? 'boolean' : 'text';
}
