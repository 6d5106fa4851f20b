import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { Chevron } from '@/shared/ui/Chevron';
import type { Attribute } from '../api/readAttributes';
import { useHistory } from '../api/readHistory';
import type { Subject } from '../api/readValues';
import styles from './Attributes.module.css';
import { Stays } from './Stays';
import { useNameOf } from '@/shared/i18n/useNameOf';
import { useValueText } from './useValueText';

interface AttributeRowProps {
  about: Subject;
  value: Schemas['ValueRow'];
  attribute: Attribute | undefined;
}

/** One value with where it came from; opened, all it ever was. */
export function AttributeRow({ about, value, attribute }: AttributeRowProps) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const textOf = useValueText();
  const [open, setOpen] = useState(false);
  const name = attribute ? nameOf(attribute) : value.attribute;
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={styles.face}
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        <span>{name}</span>
        <b>{textOf(value.value)}</b>
        <Chevron to={open ? 'up' : 'down'} />
      </button>
      <small>
        {t('organisation.attributes.since', {
          date: value.valid_from,
          source: value.source || t('organisation.attributes.byHand'),
        })}
      </small>
      {open && <History about={about} code={value.attribute} />}
    </li>
  );
}

function History({ about, code }: { about: Subject; code: string }) {
  const textOf = useValueText();
  const { data = [] } = useHistory(about, code);
  const stays = data.map(({ value, start, until }) => ({ name: textOf(value), start, until }));
  return <Stays stays={stays.toReversed()} nobody="" />;
}
