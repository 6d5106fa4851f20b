import { useTranslation } from 'react-i18next';

const KINDS = ['deal', 'contract', 'visit', 'invoice', 'payment', 'account'] as const;

/** What a kind of record is called; one that nobody mapped stands for itself. */
export function useKindName(): (kind: string) => string {
  const { t } = useTranslation();
  return (kind) => {
    const known = KINDS.find((one) => one === kind);
    return known === undefined ? kind : t(`inbox.kind.${known}`);
  };
}
