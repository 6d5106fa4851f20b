import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { dateIn, shortDate } from '@/shared/format/date';
import { useNameOf } from '@/shared/i18n/useNameOf';
import { useFoundPeople } from '@/shared/people/findPeople';
import { Amount } from '@/shared/ui/Amount';
import { Button } from '@/shared/ui/Button';
import { Checkbox } from '@/shared/ui/Checkbox';
import { Picker } from '@/shared/ui/Picker';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import type { Unmatched } from '../api/readUnmatched';
import { useSettleOwner } from '../api/settleOwner';
import styles from './Owners.module.css';

interface UnmatchedRowProps {
  row: Unmatched;
  currency: string;
  zone: string;
  onSettled: (records: number) => void;
}

/** One word with what waits for it, and the three ways to settle it. */
export function UnmatchedRow({ row, currency, zone, onSettled }: UnmatchedRowProps) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const [typed, setTyped] = useState('');
  const [everywhere, setEverywhere] = useState(false);
  const found = useFoundPeople(typed);
  const settle = useSettleOwner();
  const word = row.word || t('owners.empty');

  // The row may be gone before its answer is told: the page hears of it, not the row.
  const say = async (verdict: Schemas['AliasBody']['verdict'], personId?: string) => {
    const { records } = await settle.mutateAsync({
      word: row.word,
      verdict,
      person_id: personId ?? null,
      connector: everywhere ? null : row.connector,
    });
    onSettled(records);
  };
  const settleAs = (verdict: Schemas['AliasBody']['verdict'], personId?: string) => {
    say(verdict, personId).catch(() => undefined);
  };
  return (
    <li className={styles.row} aria-busy={settle.isPending}>
      <div className={styles.what}>
        <strong>{word}</strong>
        <span className={styles.meta}>
          {row.connector_name}
          {row.reason === 'owner_ambiguous' && ` · ${t('owners.several')}`}
        </span>
      </div>
      <div className={styles.waits}>
        <span>{t('owners.records', { count: row.records })}</span>
        <strong>
          <Amount value={row.amount} currency={currency} />
        </strong>
        <span className={styles.meta}>
          {t('owners.since', { date: shortDate(dateIn(new Date(row.since), zone)) })}
        </span>
      </div>
      <div className={styles.settle}>
        {row.proposals.length > 0 && (
          <div className={styles.proposals}>
            <span className={styles.meta}>{t('owners.perhaps')}</span>
            {row.proposals.map((person) => (
              <Button
                key={person.id}
                onClick={() => {
                  settleAs('person', person.id);
                }}
              >
                {[person.name, person.number, person.unit].filter(Boolean).join(' · ')}
              </Button>
            ))}
          </div>
        )}
        <Picker
          hideLabel
          label={t('owners.whoIs', { word })}
          placeholder={t('owners.find')}
          chosen={null as Schemas['DirectoryEntry'] | null}
          onChoose={(person) => {
            if (person) settleAs('person', person.id);
          }}
          found={typed.trim() === '' ? [] : (found.data ?? [])}
          onType={setTyped}
          searching={found.isFetching}
          keyOf={({ id }) => id}
          nameOf={({ name }) => name}
          hintOf={({ number, unit }) => [number, unit && nameOf(unit)].filter(Boolean).join(' · ')}
        />
        <div className={styles.verdicts}>
          <Button
            title={t('owners.nobodyNote')}
            onClick={() => {
              settleAs('nobody');
            }}
          >
            {t('owners.nobody')}
          </Button>
          <Button
            title={t('owners.ignoreNote')}
            onClick={() => {
              settleAs('ignore');
            }}
          >
            {t('owners.ignore')}
          </Button>
          <Checkbox label={t('owners.everywhere')} checked={everywhere} onChange={setEverywhere} />
        </div>
        {settle.error && <ProblemNote error={settle.error} />}
      </div>
    </li>
  );
}
