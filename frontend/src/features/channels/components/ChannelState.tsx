import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { NOTIFICATIONS } from '@/shared/navigation/paths';
import { Button } from '@/shared/ui/Button';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Section } from '@/shared/ui/Section';
import { When } from '@/shared/ui/When';
import type { Channel } from '../api/readChannels';
import { useSwitchChannel } from '../api/switchChannel';
import { useTryChannel } from '../api/tryChannel';
import styles from './Channels.module.css';
import { HealthMark } from './HealthMark';

/** How a channel is doing, and what can be done about it. */
export function ChannelState({ channel, zone }: { channel: Channel; zone: string }) {
  const { t } = useTranslation();
  const [test, turn] = [useTryChannel(), useSwitchChannel()];
  const { code, state, reaches } = channel;
  const problem = test.error ?? turn.error;
  return (
    <Section
      title={t('channels.state')}
      note={!channel.tried_live && t('form.untried')}
      aside={
        <span className={styles.actions}>
          <Button
            disabled={test.isPending}
            onClick={() => {
              test.mutate(code);
            }}
          >
            {t(test.isPending ? 'channels.testing' : `channels.test.${reaches}`)}
          </Button>
          {state !== 'gone' && (
            <Button
              disabled={turn.isPending}
              onClick={() => {
                turn.mutate({ code, on: state === 'paused' });
              }}
            >
              {t(state === 'paused' ? 'channels.resume' : 'channels.pause')}
            </Button>
          )}
        </span>
      }
    >
      <dl className={styles.facts}>
        <div>
          <dt>{t('channels.column.health')}</dt>
          <dd>
            <HealthMark channel={channel} />
          </dd>
        </div>
        <div>
          <dt>{t('channels.column.heard')}</dt>
          <dd>
            <When at={channel.heard_at} zone={zone} />
          </dd>
        </div>
        <div>
          <dt>{t('channels.column.reaches')}</dt>
          <dd>{t(`channels.reaches.${reaches}`)}</dd>
        </div>
      </dl>
      {channel.failures > 0 && (
        <p className={styles.failure}>
          <When at={channel.failed_at} zone={zone} /> {channel.failure}
        </p>
      )}
      {problem && <ProblemNote error={problem} />}
      {test.error && reaches === 'person' && (
        <p>
          <Link to={NOTIFICATIONS}>{t('channels.mine')}</Link>
        </p>
      )}
      {test.data && <p role="status">{t('channels.tested', { address: test.data.address })}</p>}
    </Section>
  );
}
