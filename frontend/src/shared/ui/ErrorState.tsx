import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Problem } from '@/shared/api/problem';
import { HOME } from '@/shared/navigation/paths';
import { Button } from './Button';
import { Notice } from './Notice';

const NOT_ALLOWED = 403;

/** A page or section that could not be read: what happened, and the way to try again, or back. */
export function ErrorState({ error, retry }: { error: Error; retry: () => void }) {
  const { t } = useTranslation();
  const sentence = error instanceof Problem && error.message !== '' ? error.message : null;
  if (error instanceof Problem && error.status === NOT_ALLOWED) {
    return (
      <div role="alert">
        <Notice
          title={t('shell.notOpen')}
          text={sentence ?? ''}
          action={<Link to={HOME}>{t('shell.notFound.action')}</Link>}
        />
      </div>
    );
  }
  return (
    <div role="alert">
      <Notice
        title={t('shell.notRead')}
        text={sentence ?? t('shell.unreachable')}
        action={<Button onClick={retry}>{t('shell.retry')}</Button>}
      />
    </div>
  );
}
