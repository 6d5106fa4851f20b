import { useTranslation } from 'react-i18next';
import { Problem } from '@/shared/api/problem';
import styles from './ProblemNote.module.css';
import { StatusShape } from './StatusShape';

/** What went wrong, in the API's own sentence; ours only where nothing answered. */
export function ProblemNote({ error }: { error: Error }) {
  const { t } = useTranslation();
  const sentence = error instanceof Problem && error.message !== '' ? error.message : null;
  return (
    <p role="alert" className={styles.note}>
      <StatusShape status="behind" />
      {sentence ?? t('shell.unreachable')}
    </p>
  );
}
