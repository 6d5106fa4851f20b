import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas, Session } from '@/shared/api/types';
import { checkInPath, metricPath } from '@/shared/navigation/paths';
import buttons from '@/shared/ui/Button.module.css';
import { Notice } from '@/shared/ui/Notice';
import { Page } from '@/shared/ui/Page';
import { StatusMark } from '@/shared/ui/StatusMark';
import { WhyPanel } from '@/shared/why/WhyPanel';
import { Above } from './Above';
import { Curve } from './curve/Curve';
import { Figures } from './Figures';
import { HistoryPanel } from './history/HistoryPanel';
import { NoData } from './NoData';
import styles from './KeyResultPage.module.css';
import { Children } from './lists/Children';
import { Credits } from './lists/Credits';
import { OpenDeals } from './lists/OpenDeals';
import { Steps } from './lists/Steps';

/** Key results above one's own are pages only for those who read the whole company. */
const READS_EVERYTHING: Session['roles'] = ['executive', 'planner', 'finance'];
const DEFINES: Session['roles'] = ['planner', 'admin'];

interface KeyResultPageProps {
  page: Schemas['KeyResultPage'];
  session: Session;
}

/** One key result: how it stands and where it leads, what feeds it, who carries it, what happened, why. */
export function KeyResultPage({ page, session }: KeyResultPageProps) {
  const { t } = useTranslation();
  const { key_result: card, steps, children } = page;
  const mine = card.owner.kind === 'person' && card.owner.id === session.person?.id;
  const fed = card.source === 'metric';
  const may = (roles: Session['roles']) => session.roles.some((role) => roles.includes(role));
  const defined = page.counted_by && may(DEFINES) && (
    <Link className={styles.link} to={metricPath(page.counted_by.code)}>
      {t('keyResult.credits.defined')}
    </Link>
  );
  return (
    <Page
      above={<Above chain={page.chain} linked={may(READS_EVERYTHING)} />}
      title={card.title}
      note={<StatusMark status={card.status} lag={card.lag_points} stale={card.stale} unit />}
      actions={
        page.may_check_in && (
          <Link className={`${buttons.button} ${buttons.primary}`} to={checkInPath(card.id)}>
            {t('keyResult.checkIn')}
          </Link>
        )
      }
      side={
        <>
          <HistoryPanel card={card} zone={session.company.time_zone} />
          <WhyPanel mine={page} own={mine} />
        </>
      }
    >
      {page.withdrawn_on !== null && (
        <Notice
          part
          title={t('keyResult.withdrawn', { date: page.withdrawn_on })}
          text={t('keyResult.withdrawnWhy')}
        />
      )}
      {page.counted_by?.missing && (
        <NoData by={page.counted_by} missing={page.counted_by.missing} />
      )}
      <Figures page={page} currency={session.company.currency} />
      <Curve page={page} />
      <div className={styles.parts}>
        {steps.length > 0 && <Steps steps={steps} asOf={page.as_of} />}
        {children.count > 0 && <Children page={page} />}
        {fed && (
          <div className={styles.pair}>
            <Credits page={page} currency={session.company.currency} aside={defined} />
            {page.outcome !== null && <OpenDeals page={page} />}
          </div>
        )}
      </div>
    </Page>
  );
}
