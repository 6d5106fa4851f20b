import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { Notice } from '@/shared/ui/Notice';

/** Somebody else saved this plan meanwhile: what stands here cannot be saved over it. */
export function Overtaken({ onReload }: { onReload: () => void }) {
  const { t } = useTranslation();
  return (
    <div role="alert">
      <Notice
        part
        title={t('plans.overtaken.title')}
        text={t('plans.overtaken.text')}
        action={<Button onClick={onReload}>{t('plans.overtaken.reload')}</Button>}
      />
    </div>
  );
}
