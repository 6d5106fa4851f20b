import { useTranslation } from 'react-i18next';

const KNOWN = ['product_line', 'industry', 'segment', 'territory', 'customer'] as const;
const COLUMNS = [
  'account',
  'stage',
  'amount',
  'opened_on',
  'expected_on',
  'closed_on',
  'signed_on',
  'invoiced_on',
  'paid_on',
  'due_on',
  'occurred_on',
] as const;

/** A field of a condition in the reader's words; a dimension of the company's own by its own name. */
export function useFieldName(): (field: string) => string {
  const { t } = useTranslation();
  return (field) => {
    const name = field.replace(/^dimensions\./, '');
    const [known, column] = [
      KNOWN.find((one) => one === name),
      COLUMNS.find((one) => one === name),
    ];
    if (field !== name) return known ? t(`metrics.dimension.${known}`) : name;
    return column ? t(`metrics.field.${column}`) : name;
  };
}
