import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { mappingPath } from '@/shared/navigation/paths';
import { Button } from '@/shared/ui/Button';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Section } from '@/shared/ui/Section';
import { useCheckConnector } from '../api/checkConnector';
import type { Connector } from '../api/readConnectors';
import { useSwitchConnector } from '../api/switchConnector';
import styles from './ConnectorState.module.css';
import { HealthMark } from './HealthMark';
import { When } from '@/shared/ui/When';

interface ConnectorStateProps {
  connector: Connector;
  /** It is asked by us, so it can be tried and has a next time. */
  pulls: boolean;
  zone: string;
}

/** How a connector is doing, and what can be done about it. */
export function ConnectorState({ connector, pulls, zone }: ConnectorStateProps) {
  const { t } = useTranslation();
  const check = useCheckConnector();
  const turn = useSwitchConnector();
  const { code, state } = connector;
  const problem = check.error ?? turn.error;
  const facts: (readonly [string, ReactNode])[] = [
    [t('connectors.column.health'), <HealthMark key="health" connector={connector} />],
    [t('connectors.column.heard'), <When key="heard" at={connector.heard_at} zone={zone} />],
    [t('connectors.column.covers'), connector.covers_until ?? '—'],
    [t('connectors.pending'), connector.pending],
    [t('connectors.column.waiting'), connector.waiting],
  ];
  if (pulls) {
    facts.splice(2, 0, [
      t('connectors.column.due'),
      <When key="due" at={state === 'active' ? connector.due_at : null} zone={zone} />,
    ]);
  }
  return (
    <Section
      title={t('connectors.state')}
      aside={
        <span className={styles.actions}>
          {pulls && (
            <Button
              disabled={check.isPending}
              onClick={() => {
                check.mutate(code);
              }}
            >
              {t(check.isPending ? 'connectors.checking' : 'connectors.check')}
            </Button>
          )}
          {state !== 'gone' && (
            <Button
              disabled={turn.isPending}
              onClick={() => {
                turn.mutate({ code, on: state === 'paused' });
              }}
            >
              {t(state === 'paused' ? 'connectors.resume' : 'connectors.pause')}
            </Button>
          )}
        </span>
      }
    >
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {connector.failures > 0 && (
        <p className={styles.failure}>
          <When at={connector.failed_at} zone={zone} /> {connector.failure}
        </p>
      )}
      {Object.keys(connector.mapping).length === 0 && (
        <p className={styles.hint}>
          {t('connectors.unmapped')} <Link to={mappingPath(code)}>{t('connectors.mapping')}</Link>
        </p>
      )}
      {problem && <ProblemNote error={problem} />}
      {check.isSuccess && <p role="status">{t('connectors.checked')}</p>}
    </Section>
  );
}
