import { useTranslation } from 'react-i18next';

export const RECORD_KINDS = ['deal', 'contract', 'visit', 'invoice', 'payment', 'account'] as const;

/** What a kind of record is called; one that nobody mapped stands for itself. */
export function useKindName(): (kind: string) => string {
  const { t } = useTranslation();
  return (kind) => {
    const known = RECORD_KINDS.find((one) => one === kind);
    return known === undefined ? kind : t(`crm.kind.${known}`);
  };
}
