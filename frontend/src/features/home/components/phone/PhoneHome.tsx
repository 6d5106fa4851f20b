import { useTranslation } from 'react-i18next';
import { dealsCountFor } from '@/shared/pace/gap';
import { hasEnded } from '../../figures/remedy';
import type { ChosenHomeProps } from '../DeskHome';
import { FirstSteps } from '../FirstSteps';
import { ToDoList } from '../ToDoList';
import { BigKeyResult } from './BigKeyResult';
import { DealsFold } from './DealsFold';
import styles from './PhoneHome.module.css';
import { PhoneLine } from './PhoneLine';
import { SmallKeyResult } from './SmallKeyResult';
import { WhyFold } from './WhyFold';

/** On a phone: the chosen result large, its reasons folded, the others beneath, then the line upwards. */
export function PhoneHome({ home, session, chosen, onChoose }: ChosenHomeProps) {
  const { t } = useTranslation();
  const { key_result: card } = chosen;
  const others = home.key_results.filter((mine) => mine !== chosen);
  const choose = (id: string) => {
    onChoose(id);
    window.scrollTo({ top: 0 });
  };
  return (
    <div className={styles.home}>
      <BigKeyResult card={card} />
      <WhyFold key={card.id} mine={chosen} />
      {dealsCountFor(card) && !hasEnded(home) && (
        <DealsFold
          key={`deals ${card.id}`}
          mine={chosen}
          deals={home.open_deals}
          own={home.scope !== 'company'}
        />
      )}
      {others.length > 0 && (
        <ul
          className={styles.others}
          aria-label={t(`home.keyResults.${home.scope}`, { unit: home.unit?.name ?? '' })}
        >
          {others.map(({ key_result }) => (
            <SmallKeyResult key={key_result.id} card={key_result} onChoose={choose} />
          ))}
        </ul>
      )}
      {home.scope === 'company' && (
        <div className={styles.part}>
          <FirstSteps />
        </div>
      )}
      <PhoneLine mine={chosen} />
      <div className={styles.part}>
        <ToDoList home={home} reader={session.person?.name ?? ''} />
      </div>
    </div>
  );
}
