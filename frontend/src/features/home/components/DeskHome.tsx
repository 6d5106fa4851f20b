import type { Home, MyKeyResult, Session } from '@/shared/api/types';
import { dealsFor } from '../figures/chosen';
import { Deals } from './Deals';
import styles from './DeskHome.module.css';
import { FirstSteps } from './FirstSteps';
import { KeyResultList } from './KeyResultList';
import { Opening } from './Opening';
import { ServedLine } from './ServedLine';
import { ToDoList } from './ToDoList';
import { WhyPanel } from '@/shared/why/WhyPanel';

export interface ChosenHomeProps {
  home: Home;
  session: Session;
  chosen: MyKeyResult;
  onChoose: (id: string) => void;
}

/** On a desk: my results, the line and the deals at the left; the reasons and the to-dos beside them. */
export function DeskHome({ home, session, chosen, onChoose }: ChosenHomeProps) {
  const onDeals = dealsFor(home, chosen);
  return (
    <div className={styles.home}>
      <div className={styles.main}>
        <Opening home={home} session={session} />
        {home.scope === 'company' && <FirstSteps />}
        <KeyResultList home={home} chosen={chosen} onChoose={onChoose} />
        <ServedLine mine={chosen} />
        {onDeals && (
          <div className={styles.deals}>
            <Deals
              key={onDeals.key_result.id}
              mine={onDeals}
              deals={home.open_deals}
              own={home.scope !== 'company'}
            />
          </div>
        )}
      </div>
      <aside className={styles.side}>
        <WhyPanel mine={chosen} />
        <ToDoList home={home} reader={session.person?.name ?? ''} />
      </aside>
    </div>
  );
}
