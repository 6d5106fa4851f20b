import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';

interface MoreProps {
  read: {
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    fetchNextPage: () => Promise<unknown>;
  };
}

/** The following part of a list. */
export function More({ read }: MoreProps) {
  const { t } = useTranslation();
  if (!read.hasNextPage) return null;
  return (
    <Button disabled={read.isFetchingNextPage} onClick={() => void read.fetchNextPage()}>
      {t('keyResult.more')}
    </Button>
  );
}
