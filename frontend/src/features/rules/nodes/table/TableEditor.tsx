import { type ClipboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { Field } from '@/shared/ui/Field';
import { NumberField } from '@/shared/ui/NumberField';
import { MissingFields } from '../../components/MissingFields';
import type { EditorProps } from '../../figures/kind';
import { pastedTable } from '../../figures/pastedTable';
import styles from '../../components/NodePanel.module.css';
import { without } from '../../figures/without';

/** A value and its coefficient, row by row; a spreadsheet's two columns can be pasted anywhere in it. */
export function TableEditor(props: EditorProps) {
  const { settings, onChange, attributes, sources } = props;
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const { table = {}, otherwise } = settings as {
    table?: Record<string, string>;
    otherwise?: string;
  };
  const read = (sources[0]?.node.settings as { attribute?: string } | undefined)?.attribute;
  const offered = attributes.find(({ code }) => code === read)?.values ?? [];
  const counts = new Map(offered.map(({ value, count }) => [value, count]));
  const lacking = offered.filter(({ value }) => !(value in table));
  const put = (next: Record<string, string>, what: string) => {
    onChange({ ...settings, table: next }, what);
  };
  const paste = (event: ClipboardEvent) => {
    const pasted = pastedTable(event.clipboardData.getData('text/plain'));
    if (!pasted) return;
    event.preventDefault();
    put({ ...table, ...pasted }, '');
  };
  const add = () => {
    if (typed.trim() === '') return;
    put({ ...table, [typed.trim()]: '1' }, '');
    setTyped('');
  };
  return (
    <div className={styles.fields} onPaste={paste}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{t('ruleNode.table.value')}</th>
            <th>{t('ruleNode.table.people')}</th>
            <th>{t('ruleNode.table.coefficient')}</th>
            <th>
              <span className="sr-only">{t('ruleNode.table.change')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(table).map(([value, coefficient]) => (
            <tr key={value}>
              <td>{value}</td>
              <td>{counts.get(value) ?? '–'}</td>
              <td>
                <NumberField
                  hideLabel
                  label={t('ruleNode.table.coefficientOf', { value })}
                  value={coefficient}
                  onChange={(number) => {
                    put({ ...table, [value]: number }, `table.${value}`);
                  }}
                />
              </td>
              <td>
                <button
                  type="button"
                  aria-label={t('ruleNode.table.remove', { value })}
                  onClick={() => {
                    put(without(table, value), '');
                  }}
                >
                  ×
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {lacking.length > 0 && (
        <Button
          onClick={() => {
            put({ ...table, ...Object.fromEntries(lacking.map(({ value }) => [value, '1'])) }, '');
          }}
        >
          {t('ruleNode.table.offered', { count: lacking.length })}
        </Button>
      )}
      <Field
        label={t('ruleNode.table.add')}
        note={t('ruleNode.table.paste')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
        onBlur={add}
        onKeyDown={(event) => {
          // Enter that chooses a word of an input method adds no row.
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) add();
        }}
      />
      <NumberField
        label={t('ruleNode.table.otherwise')}
        note={t('ruleNode.table.otherwiseNote')}
        value={otherwise ?? ''}
        onChange={(number) => {
          const rest = without(settings, 'otherwise');
          onChange(number === '' ? rest : { ...rest, otherwise: number }, 'otherwise');
        }}
      />
      <MissingFields settings={settings} onChange={onChange} attributes={attributes} />
    </div>
  );
}
