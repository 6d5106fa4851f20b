import { useTranslation } from 'react-i18next';
import { Problem } from '@/shared/api/problem';
import { Button } from './Button';
import { Notice } from './Notice';

/** A page or section that could not be read: what happened, and the way to try again. */
export function ErrorState({ error, retry }: { error: Error; retry: () => void }) {
  const { t } = useTranslation();
  const sentence = error instanceof Problem && error.message !== '' ? error.message : null;
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
