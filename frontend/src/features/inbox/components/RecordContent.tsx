import { useTranslation } from 'react-i18next';
import { dateIn, timeIn } from '@/shared/format/date';
import { Section } from '@/shared/ui/Section';
import type { InboxRecord } from '../api/readRecord';
import styles from './InboxPage.module.css';

/** What the record says, field by field, what its versions changed, and what somebody did about it. */
export function RecordContent({ page, zone }: { page: InboxRecord; zone: string }) {
  const { t } = useTranslation();
  const when = (at: string): string => {
    const instant = new Date(at);
    return `${dateIn(instant, zone)} ${timeIn(instant, zone)}`;
  };
  return (
    <>
      <Section title={t('inbox.content')}>
        {page.readable ? (
          <dl className={styles.fields}>
            {page.cells.map(({ name, value, cut }) => (
              <div key={name} style={{ display: 'contents' }}>
                <dt>{name}</dt>
                <dd>
                  {value}
                  {cut && '…'}
                </dd>
              </div>
            ))}
          </dl>
        ) : (
          <pre>{page.raw}</pre>
        )}
      </Section>
      <Section title={t('inbox.versions')}>
        <ul className={styles.list}>
          {page.versions.map((version) => (
            <li key={version.id}>
              {when(version.received_at)} · {t(`inbox.state.${version.state}`)}
              {version.changes.map(({ name, before, after }) => (
                <div key={name} className={styles.meta}>
                  {name}: <del>{before ?? '–'}</del> → {after ?? '–'}
                </div>
              ))}
            </li>
          ))}
        </ul>
      </Section>
      {page.handlings.length > 0 && (
        <Section title={t('inbox.handled')}>
          <ul className={styles.list}>
            {page.handlings.map(({ at, who, verb, words }) => (
              <li key={at}>
                {when(at)} · {who ?? t('inbox.commandLine')} · {t(`inbox.verb.${verb}`)}
                {words !== '' && `：${words}`}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
