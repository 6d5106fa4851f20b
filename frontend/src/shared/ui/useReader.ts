import { amountStyleChoice } from '@/shared/format/amountStyle';
import type { Reader } from '@/shared/format/measured';
import { useLanguage } from '@/shared/i18n/useLanguage';

/** How this reader wants figures written. */
export function useReader(): Reader {
  const { language } = useLanguage();
  return { language, style: amountStyleChoice.use() };
}
