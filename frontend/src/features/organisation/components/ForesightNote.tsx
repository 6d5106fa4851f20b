import { useTranslation } from 'react-i18next';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { type Foresight, type Intent, useForesight } from '../api/foresee';
import styles from './ForesightNote.module.css';

/** What a dated change will do, before it is done; its room is kept, so that nothing below it moves. */
export function ForesightNote({ intent }: { intent: Intent | null }) {
  return (
    <div className={styles.room}>
      <Foreseeing intent={intent} />
    </div>
  );
}

function Foreseeing({ intent }: { intent: Intent | null }) {
  const { t } = useTranslation();
  const { data, error } = useForesight(intent);
  if (intent === null) return <p className={styles.hint}>{t('organisation.foresight.hint')}</p>;
  if (error) return <ProblemNote error={error} />;
  if (!data) return <p className={styles.hint}>{t('organisation.foresight.reading')}</p>;
  return <Foreseen what={intent.what} seen={data} />;
}

function Foreseen({ what, seen }: { what: Intent['what']; seen: Foresight }) {
  const { t } = useTranslation();
  const person = what === 'move' || what === 'leave';
  const words = person ? 'person' : 'ofUnit';
  const none = t('organisation.foresight.none');
  const list = (names: string[]) => names.join(t('organisation.and')) || none;
  const rows = [
    ['unit', seen.before.unit ?? none, seen.after.unit ?? none],
    ['superior', seen.before.superior ?? none, seen.after.superior ?? none],
    ['posts', list(seen.before.posts), list(seen.after.posts)],
  ] as const;
  return (
    <div className={styles.seen} role="status">
      <p>{t('organisation.foresight.title', { date: seen.on })}</p>
      <dl>
        {rows
          .filter(([, before, after]) => before !== none || after !== none)
          .map(([field, before, after]) => (
            <div key={field}>
              <dt>{t(`organisation.foresight.${words}.${field}`)}</dt>
              <dd className={before === after ? undefined : styles.changed}>
                {before === after
                  ? t('organisation.foresight.same', { value: before })
                  : `${before} → ${after}`}
              </dd>
            </div>
          ))}
      </dl>
      {!person && (
        <p>{t('organisation.foresight.takes', { units: seen.units, people: seen.people })}</p>
      )}
      <p>{t(seen.recounts ? 'organisation.foresight.recounts' : 'organisation.foresight.keeps')}</p>
    </div>
  );
}
