import { useTranslation } from 'react-i18next';
import type { KeyResultCard, Why } from '@/shared/api/types';
import { dayAndMonth } from '@/shared/format/date';
import { measured } from '@/shared/format/measured';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Notice } from '@/shared/ui/Notice';
import { useReader } from '@/shared/ui/useReader';
import { whyParts } from './whyParts';
import { Section } from '@/shared/ui/Section';
import { Peers } from './Peers';
import { WhyCalculation } from './WhyCalculation';
import styles from './WhyPanel.module.css';
import { WhyShare } from './WhyShare';

export interface Explained {
  key_result: KeyResultCard;
  why: Why | null;
}

interface WhyProps {
  mine: Explained;
  /** Whether the reader carries it: then it is "my target". */
  own?: boolean;
}

/** Why this number: every step from the company's amount to mine, proved to two decimals. */
export function WhyPanel({ mine, own = true }: WhyProps) {
  const { t } = useTranslation();
  const reader = useReader();
  const { key_result: card, why } = mine;
  const amount = measured(card.target, card, reader);
  return (
    <Section title={t('why.title', { amount })} note={why && <WhyRule why={why} />}>
      {why === null ? (
        <Notice part title={t('why.none')} text={t('why.noneWhy')} />
      ) : (
        <WhyBody why={why} mine={mine} own={own} />
      )}
    </Section>
  );
}

function WhyRule({ why }: { why: Why }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const date = dayAndMonth(why.published_at.slice(0, 10), language);
  return t('why.rule', { rule: why.rule, version: why.rule_version, date });
}

/** Also what a phone shows under its folded line. */
export function WhyBody({ why, mine, own = true }: WhyProps & { why: Why }) {
  const parts = whyParts(why);
  return (
    <div className={styles.parts}>
      {parts.map((part) => (
        <WhyCalculation
          key={part.owner.owner.id}
          part={part}
          card={mine.key_result}
          quantum={why.quantum}
          alone={parts.length === 1}
          mine={own && part.owner.owner.id === mine.key_result.owner.id}
        />
      ))}
      <WhyShare why={why} card={mine.key_result} />
      {mine.key_result.owner.kind === 'person' && (
        <Peers key={mine.key_result.id} card={mine.key_result} />
      )}
    </div>
  );
}
