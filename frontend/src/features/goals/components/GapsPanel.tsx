import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { Chevron } from '@/shared/ui/Chevron';
import { Section } from '@/shared/ui/Section';
import type { GapKind } from '../api/readGaps';
import { GapList } from './GapList';
import styles from './GapsPanel.module.css';
import { PeopleWithout } from './PeopleWithout';

interface GapsPanelProps {
  cycle: string;
  gaps: readonly Schemas['GapCount'][];
  people: number;
}

/** What is missing, kind by kind, each with the one thing that mends it. */
export function GapsPanel({ cycle, gaps, people }: GapsPanelProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<GapKind | 'people' | null>(null);
  const found = gaps.filter(({ count }) => count > 0);
  const kinds = [
    ...found.map(({ kind, count }) => ({ kind, count })),
    ...(people > 0 ? [{ kind: 'people' as const, count: people }] : []),
  ];
  if (kinds.length === 0) {
    return (
      <Section title={t('goals.gaps.title')}>
        <p>{t('goals.gaps.none')}</p>
      </Section>
    );
  }
  return (
    <Section title={t('goals.gaps.title')} note={t('goals.gaps.note')}>
      <ul className={styles.kinds}>
        {kinds.map(({ kind, count }) => (
          <li key={kind} className={styles.kind}>
            <button
              type="button"
              aria-expanded={open === kind}
              onClick={() => {
                setOpen(open === kind ? null : kind);
              }}
            >
              <Chevron to={open === kind ? 'up' : 'down'} />
              {t(`goals.gaps.${kind}.name`)}
              <span className={styles.count}>{count}</span>
            </button>
            {open === kind &&
              (kind === 'people' ? (
                <PeopleWithout cycle={cycle} />
              ) : (
                <GapList cycle={cycle} kind={kind} />
              ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
