import { type ClipboardEvent, type KeyboardEvent, useState } from 'react';
import { decimal } from '@/shared/format/decimal';
import { grouped } from '@/shared/format/number';
import { typedDecimal } from '@/shared/format/typedDecimal';
import styles from './AmountCell.module.css';

interface AmountCellProps {
  label: string;
  /** A plain decimal, or empty for none. */
  value: string;
  onCommit: (value: string) => void;
  /** While it is typed, as soon as it can be read: a coefficient moves the table at once. */
  live?: boolean;
  /** Several lines from a spreadsheet; without it only the first is taken. */
  onPasteLines?: (text: string) => void;
  /** The next cell below or above, by Enter and the arrows. */
  onStep?: (by: 1 | -1) => void;
  allowEmpty?: boolean;
  disabled?: boolean;
  faulty?: boolean;
  cell?: string;
}

const STEPS: Readonly<Record<string, 1 | -1>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };
const shown = (value: string) => (value === '' ? '' : grouped(decimal(value), { trim: true }));

/** An exact amount inside a table: shown with its groups, typed as people type, Escape takes it back. */
export function AmountCell(props: AmountCellProps) {
  const { label, value, onCommit, live = false, allowEmpty = true } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? value : typed.trim() === '' ? '' : typedDecimal(typed);
  const wrong = read === null || read.startsWith('-') || (read === '' && !allowEmpty);

  const commit = () => {
    if (typed !== null && !wrong && read !== value) onCommit(read);
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') setTyped(null);
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    commit();
    props.onStep?.(step);
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData('text/plain');
    if (!props.onPasteLines || !/[\r\n]./.test(text)) return;
    event.preventDefault();
    setTyped(null);
    props.onPasteLines(text);
  };
  return (
    <input
      className={styles.cell}
      aria-label={label}
      inputMode="decimal"
      autoComplete="off"
      data-cell={props.cell}
      disabled={props.disabled}
      aria-invalid={wrong || props.faulty ? true : undefined}
      value={typed ?? shown(value)}
      onFocus={(event) => {
        event.target.select();
      }}
      onChange={(event) => {
        const next = event.target.value;
        setTyped(next);
        const plain = typedDecimal(next);
        if (live && plain !== null && !plain.startsWith('-') && plain !== value) onCommit(plain);
      }}
      onBlur={commit}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
    />
  );
}
