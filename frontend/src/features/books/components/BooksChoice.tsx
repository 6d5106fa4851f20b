import { useTranslation } from 'react-i18next';
import { Select } from '@/shared/ui/Select';
import type { Books } from '../api/readBooks';
import { basisKey, type Chosen } from '../figures/chosen';

interface BooksChoiceProps {
  books: Books;
  chosen: Chosen;
  onChoose: (name: 'month' | 'by', value: string) => void;
}

/** Which month, and by which date: signed, invoiced or paid, as metrics count it. */
export function BooksChoice({ books, chosen, onChoose }: BooksChoiceProps) {
  const { t } = useTranslation();
  return (
    <>
      <Select
        label={t('books.month')}
        hideLabel
        options={books.months.map(({ month }) => ({ value: month, label: month.slice(0, 7) }))}
        value={chosen.month}
        onChange={(month) => {
          onChoose('month', month);
        }}
      />
      <Select
        label={t('books.by')}
        hideLabel
        options={books.bases.map((basis) => ({
          value: basisKey(basis),
          label: t('books.basis', {
            kind: t(`books.kind.${basis.fact_kind}`),
            date: t(`books.date.${basis.date_kind}`),
          }),
        }))}
        value={basisKey(chosen)}
        onChange={(by) => {
          onChoose('by', by);
        }}
      />
    </>
  );
}
