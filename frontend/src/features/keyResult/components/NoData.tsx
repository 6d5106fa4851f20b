import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { useNameOf } from '@/shared/i18n/useNameOf';
import { Notice } from '@/shared/ui/Notice';

interface NoDataProps {
  by: Schemas['CountedBy'];
  missing: NonNullable<Schemas['CountedBy']['missing']>;
}

/** Why a metric gives no number: that is never 0. */
export function NoData({ by, missing }: NoDataProps) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const { zh, en } = (by.denominator ?? by).name;
  return (
    <Notice
      part
      title={t(`keyResult.missing.${missing}.title`)}
      text={t(`keyResult.missing.${missing}.text`, { name: nameOf({ name: zh, name_en: en }) })}
    />
  );
}
