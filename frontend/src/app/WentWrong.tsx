import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { Notice } from '@/shared/ui/Notice';

/** A fault of this page itself: said in words, with the one thing that helps. */
export function WentWrong() {
  const { t } = useTranslation();
  return (
    <Notice
      title={t('shell.wentWrong.title')}
      text={t('shell.wentWrong.text')}
      action={
        <Button
          onClick={() => {
            window.location.reload();
          }}
        >
          {t('shell.wentWrong.action')}
        </Button>
      }
    />
  );
}
