import { useTranslation } from 'react-i18next';
import type { ImportShort } from '@/shared/api/types';
import { FATES } from '../figures/fates';

/** "新建 3 · 有误 1": what became of the rows, without those of which there are none. */
export function CountLine({ counts }: { counts: ImportShort['counts'] }) {
  const { t } = useTranslation();
  const there = FATES.filter((fate) => (counts[fate] ?? 0) > 0);
  if (there.length === 0) return '—';
  return there.map((fate) => `${t(`imports.fate.${fate}`)} ${counts[fate] ?? 0}`).join(' · ');
}
