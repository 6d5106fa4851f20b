import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';

/** The first few of a list, until somebody asks for all of it. */
export function useFirst<T>(list: T[], count: number) {
  const [all, setAll] = useState(false);
  const shown = all ? list : list.slice(0, count);
  return {
    shown,
    hidden: list.length - shown.length,
    showAll: () => {
      setAll(true);
    },
  };
}

export function ShowMore({ hidden, showAll }: { hidden: number; showAll: () => void }) {
  const { t } = useTranslation();
  if (hidden === 0) return null;
  return <Button onClick={showAll}>{t('ui.showMore', { count: hidden })}</Button>;
}
