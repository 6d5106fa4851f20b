import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyResultCard, Schemas } from '@/shared/api/types';
import { measured } from '@/shared/format/measured';
import { Button } from '@/shared/ui/Button';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { useReader } from '@/shared/ui/useReader';
import { peersGeometry } from './peersGeometry';
import styles from './Peers.module.css';
import { usePeers } from './readPeers';

/** The spread of the targets of those of the same level, without a name; asked for by a button. */
export function Peers({ card }: { card: KeyResultCard }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const { data, error } = usePeers(card.id, asked);
  if (!asked) {
    return (
      <div>
        <Button
          onClick={() => {
            setAsked(true);
          }}
        >
          {t('why.peers.ask')}
        </Button>
      </div>
    );
  }
  if (error) return <ProblemNote error={error} />;
  return <div role="status">{data && <Spread card={card} peers={data} />}</div>;
}

function Spread({ card, peers }: { card: KeyResultCard; peers: Schemas['Peers'] }) {
  const { t } = useTranslation();
  const reader = useReader();
  const { level, unit, count, least, middle, most } = peers;
  if (count === null || unit === null || least === null || middle === null || most === null) {
    return <p className={styles.words}>{t(level === null ? 'why.peers.none' : 'why.peers.few')}</p>;
  }
  const say = (value: string) => measured(value, card, reader);
  const words = {
    level: level ?? '',
    unit: unit.name,
    count,
    least: say(least),
    middle: say(middle),
    most: say(most),
  };
  const at = peersGeometry(card.target, { least, middle, most });
  return (
    <>
      <p className={styles.words}>{t('why.peers.spread', words)}</p>
      <div className={styles.range} aria-hidden="true">
        <span className={styles.middle} style={{ left: `${at.middle}%` }} />
        <span className={styles.mine} style={{ left: `${at.mine}%` }} />
      </div>
    </>
  );
}
