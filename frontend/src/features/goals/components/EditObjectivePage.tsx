import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { goalsPath } from '@/shared/navigation/paths';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useObjective } from '../api/readObjective';
import { useObjectiveParents } from '../api/readObjectiveParents';
import { EditObjectiveForm } from './EditObjectiveForm';
import { useParentChoices } from './useParentChoices';

/** An objective that stands: its words, its owner, what it serves. */
export function EditObjectivePage({ id }: { id: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [row, parents] = [useObjective(id), useObjectiveParents(id)];
  const { goals, objectives, choices } = useParentChoices(row.data?.cycle_id ?? null);
  const failed = row.error ?? parents.error ?? goals.error;
  if (failed) {
    return (
      <ErrorState
        error={failed}
        retry={() => void Promise.all([row, parents, goals].map((one) => one.refetch()))}
      />
    );
  }
  if (!row.data || !parents.data || !goals.data) return <Skeleton label={t('goals.loading')} />;
  const cycleId = row.data.cycle_id;
  const served = objectives.find((one) => one.id === id)?.serves ?? [];
  const titles = new Map(served.map((one) => [one.id, one.title]));
  const own = new Set(
    objectives.find((one) => one.id === id)?.key_results.map(({ key_result }) => key_result.id),
  );
  return (
    <EditObjectiveForm
      key={id}
      id={id}
      above={<Link to={goalsPath(cycleId)}>{t('goals.title')}</Link>}
      first={{
        title: row.data.title,
        owner: row.data.owner,
        parents: parents.data.map((parent) => {
          const found = choices.find((one) => one.id === parent);
          return (
            found ?? {
              id: parent,
              title: titles.get(parent) ?? '',
              owner: '',
              sums: false,
              share: '',
            }
          );
        }),
      }}
      choices={choices.filter((one) => !own.has(one.id))}
      onDone={() => void navigate(goalsPath(cycleId))}
    />
  );
}
