import { Trans, useTranslation } from 'react-i18next';
import type { Home, Session } from '@/shared/api/types';
import { points } from '@/shared/format/number';
import { toneOf } from '@/shared/ui/tone';
import { type Outlook, outlookOf } from '../figures/outlook';
import { Greeting } from './Greeting';
import styles from './Opening.module.css';
import { useRemedyText } from './useRemedyText';

/** The sentence that the page opens with. */
export function Opening({ home, session }: { home: Home; session: Session }) {
  const outlook = outlookOf(home);
  return (
    <header className={styles.opening}>
      <Greeting home={home} session={session} />
      <h1>
        <Sentence outlook={outlook} />
      </h1>
    </header>
  );
}

function Sentence({ outlook }: { outlook: Outlook }) {
  const { t } = useTranslation();
  if (!('card' in outlook)) return t(`home.outlook.${outlook.state}`);
  const { state, card, lag } = outlook;
  return (
    <>
      <Trans
        i18nKey={`home.outlook.${state}`}
        values={{
          title: card.title,
          points: points(lag),
          count: 'count' in outlook ? outlook.count : 0,
        }}
        components={{ b: <strong className={toneOf(card.status)} /> }}
      />
      {outlook.state === 'behind' && <RemedyText outlook={outlook} />}
    </>
  );
}

function RemedyText({ outlook }: { outlook: Extract<Outlook, { state: 'behind' }> }) {
  return useRemedyText(outlook.card, outlook.remedy);
}
