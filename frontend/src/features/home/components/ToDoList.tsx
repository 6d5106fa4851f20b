import { useTranslation } from 'react-i18next';
import type { Home } from '@/shared/api/types';
import { Notice } from '@/shared/ui/Notice';
import { Section } from '@/shared/ui/Section';
import { ShowMore, useFirst } from '@/shared/ui/ShowMore';
import { ToDoRow } from './ToDoRow';

interface ToDoListProps {
  home: Home;
  /** The reader's own name, not told to themselves. */
  reader: string;
}

/** What I must do, the oldest first. */
export function ToDoList({ home, reader }: ToDoListProps) {
  const { t } = useTranslation();
  const oldestFirst = [...home.to_dos].sort((a, b) => a.since.localeCompare(b.since));
  const { shown, hidden, showAll } = useFirst(oldestFirst, 8);
  return (
    <Section title={t('home.toDos.title')} note={t('home.toDos.note')} aside={home.to_dos.length}>
      {shown.length === 0 ? (
        <Notice part title={t('home.toDos.empty')} text={t('home.toDos.emptyWhy')} />
      ) : (
        <ol>
          {shown.map((toDo) => (
            <ToDoRow
              key={`${toDo.kind} ${toDo.run?.run_id ?? toDo.alert_id ?? toDo.key_result_id}`}
              toDo={toDo}
              home={home}
              reader={reader}
            />
          ))}
        </ol>
      )}
      <ShowMore hidden={hidden} showAll={showAll} />
    </Section>
  );
}
