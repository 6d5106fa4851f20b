import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { goalsPath, NEW_CYCLE } from '@/shared/navigation/paths';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Notice } from '@/shared/ui/Notice';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useCycles } from '../api/readCycles';
import { cycleBefore, firstClone } from '../figures/cloneDraft';
import { CloneForm } from './CloneForm';
import styles from './Form.module.css';

/** Takes the goals of one cycle along into another. */
export function ClonePage({ to }: { to: string | null }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const cycles = useCycles();
  if (cycles.error) return <ErrorState error={cycles.error} retry={() => void cycles.refetch()} />;
  if (!cycles.data) return <Skeleton label={t('goals.loading')} />;
  if (cycles.data.length < 2) {
    return (
      <Notice
        title={t('goals.clone.needsTwo')}
        text={t('goals.clone.needsTwoWhy')}
        action={
          <Link className={styles.link} to={NEW_CYCLE}>
            {t('goals.cycle.new')}
          </Link>
        }
      />
    );
  }
  const into = to ?? cycles.data[0]?.id ?? '';
  return (
    <CloneForm
      first={firstClone(cycleBefore(into, cycles.data), into)}
      cycles={cycles.data}
      above={<Link to={goalsPath(into)}>{t('goals.title')}</Link>}
      onDone={(cycle) => void navigate(goalsPath(cycle))}
    />
  );
}
