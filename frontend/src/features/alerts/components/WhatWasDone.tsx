import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReactionForm } from '@/shared/reactions/ReactionForm';
import type { AlertInFull } from '@/shared/api/types';
import { Button } from '@/shared/ui/Button';
import { Notice } from '@/shared/ui/Notice';
import { Section } from '@/shared/ui/Section';
import { When } from '@/shared/ui/When';
import styles from './AlertPage.module.css';

/** What somebody did about it, in their words, and the place to say what one did. */
export function WhatWasDone({ alert, zone }: { alert: AlertInFull; zone: string }) {
  const { t } = useTranslation();
  const { reactions, answerable, closed_at: closed } = alert;
  const [writing, setWriting] = useState(reactions.length === 0);
  return (
    <Section title={t('alert.done')} note={reactions.length > 0 && reactions.length}>
      {reactions.length === 0 && (
        <Notice
          part
          title={t('alert.nothing')}
          text={t(answerable ? 'alert.nothingWhy' : closed ? 'alert.tooLate' : 'alert.readOnly')}
        />
      )}
      <ol className={styles.done}>
        {reactions.map(({ at, name, kind, text, asked }) => (
          <li key={at}>
            <span className={styles.who}>
              {t(`alert.${kind}`, { name, asked: asked ?? '' })} · <When at={at} zone={zone} />
            </span>
            <p>{text}</p>
          </li>
        ))}
      </ol>
      {answerable &&
        (writing ? (
          <ReactionForm
            alert={alert}
            onDone={() => {
              setWriting(false);
            }}
          />
        ) : (
          <Button
            onClick={() => {
              setWriting(true);
            }}
          >
            {t('alert.write')}
          </Button>
        ))}
    </Section>
  );
}
