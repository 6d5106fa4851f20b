import { useCombobox } from 'downshift';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Labelled, type LabelledProps } from './Labelled';
import styles from './Picker.module.css';

interface PickerProps<T> extends LabelledProps {
  chosen: T | null;
  onChoose: (item: T | null) => void;
  /** Each choice joins a list elsewhere: the box empties for the next one. */
  empties?: boolean;
  /** What matches what was typed; the server finds it, or a list at hand. */
  found: readonly T[];
  onType: (typed: string) => void;
  searching?: boolean;
  keyOf: (item: T) => string;
  nameOf: (item: T) => string;
  /** What stands behind a name in the list: number, unit, level. */
  hintOf?: (item: T) => ReactNode;
  placeholder?: string;
}

/** Somebody or something chosen out of many by typing a part of its name. */
export function Picker<T>(props: PickerProps<T>) {
  const { chosen, onChoose, found, onType, keyOf, nameOf, hintOf, label, note, fault } = props;
  const { t } = useTranslation();
  const box = useCombobox<T>({
    items: Array.from(found),
    selectedItem: chosen,
    itemToString: (item) => (item === null ? '' : nameOf(item)),
    itemToKey: (item) => (item === null ? '' : keyOf(item)),
    stateReducer: (_, { changes }) =>
      props.empties && changes.selectedItem ? { ...changes, inputValue: '' } : changes,
    onInputValueChange: ({ inputValue, selectedItem }) => {
      const written = selectedItem ? nameOf(selectedItem) : null;
      if (inputValue !== written) onType(inputValue);
    },
    onSelectedItemChange: ({ selectedItem }) => {
      onChoose(selectedItem);
    },
  });
  return (
    <Labelled label={label} note={note} fault={fault} hideLabel={props.hideLabel ?? false}>
      {(ids) => (
        <div className={styles.picker}>
          <input
            {...box.getInputProps({
              ...ids,
              'aria-label': label,
              placeholder: props.placeholder ?? t('ui.picker.hint'),
              onFocus: () => {
                if (!box.isOpen) onType(box.inputValue);
              },
            })}
          />
          {chosen !== null && (
            <button
              type="button"
              className={styles.clear}
              aria-label={t('ui.picker.clear')}
              onClick={() => {
                box.reset();
                onChoose(null);
              }}
            >
              ×
            </button>
          )}
          <ul
            {...box.getMenuProps({ 'aria-label': label })}
            className={styles.menu}
            hidden={!box.isOpen || found.length === 0}
          >
            {box.isOpen &&
              found.map((item, index) => (
                <li
                  key={keyOf(item)}
                  {...box.getItemProps({ item, index })}
                  className={index === box.highlightedIndex ? styles.lit : undefined}
                >
                  {nameOf(item)}
                  {hintOf && <span>{hintOf(item)}</span>}
                </li>
              ))}
          </ul>
          {box.isOpen && found.length === 0 && (
            <p role="status" className={`${styles.menu} ${styles.none}`}>
              {t(props.searching ? 'ui.picker.searching' : 'ui.picker.none')}
            </p>
          )}
        </div>
      )}
    </Labelled>
  );
}
