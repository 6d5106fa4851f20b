import { useTranslation } from 'react-i18next';
import type { Home, MyKeyResult } from '@/shared/api/types';
import { percent } from '@/shared/format/number';
import { KeyResultRow } from './KeyResultRow';
import styles from './KeyResultList.module.css';
import { Section } from '@/shared/ui/Section';
import { Synced } from './Synced';

interface KeyResultListProps {
  home: Home;
  chosen: MyKeyResult;
  onChoose: (id: string) => void;
}

/** My key results, one to a row; the chosen one is where the line starts. */
export function KeyResultList({ home, chosen, onChoose }: KeyResultListProps) {
  const { t } = useTranslation();
  const chosenAt = home.key_results.indexOf(chosen);
  const owners = new Set(home.key_results.map(({ key_result }) => key_result.owner.id));
  const share = home.cycle && percent(home.cycle.expected_share);
  const title = t(`home.keyResults.${home.scope}`, { unit: home.unit?.name ?? '' });

  return (
    <Section
      title={title}
      note={share && t('home.keyResults.note', { share })}
      aside={<Synced at={home.last_load_at} />}
    >
      <fieldset className={styles.rows}>
        <legend className="sr-only">{title}</legend>
        {home.key_results.map(({ key_result: card }, index) => (
          <KeyResultRow
            key={card.id}
            card={card}
            place={placeOf(index, chosenAt)}
            showOwner={owners.size > 1}
            onChoose={onChoose}
          />
        ))}
      </fieldset>
    </Section>
  );
}

/** Above the chosen row the line has not begun, below it it runs past. */
function placeOf(index: number, chosenAt: number): 'above' | 'chosen' | 'below' {
  if (index === chosenAt) return 'chosen';
  return index < chosenAt ? 'above' : 'below';
}
