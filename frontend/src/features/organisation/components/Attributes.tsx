import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { Field } from '@/shared/ui/Field';
import { Section } from '@/shared/ui/Section';
import { useAttributes } from '../api/readAttributes';
import { type Subject, useValues } from '../api/readValues';
import { AttributeRow } from './AttributeRow';
import styles from './Attributes.module.css';
import { useOrganisationReader } from './reader';
import { ValueDialog } from './ValueDialog';

/** What rules know of somebody on a day; each value opens its history. */
export function Attributes({ about }: { about: Subject }) {
  const { t } = useTranslation();
  const { describes, today } = useOrganisationReader();
  const [on, setOn] = useState(today);
  const [writing, setWriting] = useState(false);
  const { data: values = [] } = useValues(about, on === '' ? today : on);
  const { data: defined = [] } = useAttributes();
  const subject = about.subject === 'units' ? 'unit' : 'person';
  const offered = defined.filter((one) => one.subject === subject);
  if (offered.length === 0) return null;
  return (
    <Section
      title={t('organisation.attributes.title')}
      aside={
        describes && (
          <Button
            onClick={() => {
              setWriting(true);
            }}
          >
            {t('organisation.attributes.write')}
          </Button>
        )
      }
    >
      <div className={styles.on}>
        <Field
          label={t('organisation.attributes.on')}
          type="date"
          value={on}
          onChange={(event) => {
            setOn(event.target.value);
          }}
        />
      </div>
      {values.length === 0 && <p className={styles.none}>{t('organisation.attributes.none')}</p>}
      <ul>
        {values.map((value) => (
          <AttributeRow
            key={value.attribute}
            about={about}
            value={value}
            attribute={offered.find(({ code }) => code === value.attribute)}
          />
        ))}
      </ul>
      {writing && (
        <ValueDialog
          about={about}
          offered={offered}
          onClose={() => {
            setWriting(false);
          }}
        />
      )}
    </Section>
  );
}
