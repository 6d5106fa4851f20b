import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFindings } from '../api/useFindings';
import { type Command, type Destinations, type Entry, groupsOf } from '../figures/entry';
import { keepRecent, readRecent } from '../figures/recent';
import { MagnifyingGlass } from './MagnifyingGlass';
import styles from './Palette.module.css';
import { optionId, Results } from './Results';
import { useSettled } from './useSettled';

const TYPING = 120;

export interface PaletteProps {
  login: string;
  commands: readonly Command[];
  destinations: Destinations;
  onGo: (to: string) => void;
  onClose: () => void;
}

/** Find somebody, a unit, a goal or a page by typing; arrows choose, Enter goes, Escape closes. */
export function Palette({ login, commands, destinations, onGo, onClose }: PaletteProps) {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState('');
  const [composed, setComposed] = useState('');
  const [lit, setLit] = useState(0);
  const dialog = useRef<HTMLDialogElement>(null);
  const typed = useSettled(composed.trim(), TYPING);
  const { data, isFetching, isError } = useFindings(typed);
  const groups = groupsOf(
    typed,
    typed ? data : undefined,
    commands,
    readRecent(login),
    destinations,
  );
  const entries = groups.flatMap((group) => group.entries);
  const chosen = Math.min(lit, entries.length - 1);

  useEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);

  const write = (value: string, composing: boolean) => {
    setText(value);
    if (composing) return;
    setComposed(value);
    setLit(0);
  };
  const go = (entry: Entry) => {
    keepRecent(login, entry);
    onGo(entry.to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method is open, the keys are its own.
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const entry = entries[chosen];
    if (step !== undefined && entries.length > 0) {
      event.preventDefault();
      setLit((chosen + step + entries.length) % entries.length);
    } else if (event.key === 'Enter' && entry && typed === composed.trim()) {
      event.preventDefault();
      go(entry);
    }
  };
  return (
    <dialog
      ref={dialog}
      className={styles.palette}
      aria-label={t('search.title')}
      onCancel={onClose}
      onPointerDown={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className={styles.box}>
        <MagnifyingGlass />
        <input
          role="combobox"
          type="text"
          enterKeyHint="go"
          autoComplete="off"
          spellCheck={false}
          aria-label={t('search.title')}
          aria-expanded={entries.length > 0}
          aria-controls={id}
          aria-activedescendant={entries.length > 0 ? optionId(id, chosen) : undefined}
          placeholder={t('search.hint')}
          value={text}
          onChange={({ target, nativeEvent }) => {
            write(target.value, (nativeEvent as InputEvent).isComposing);
          }}
          onCompositionEnd={({ currentTarget }) => {
            write(currentTarget.value, false);
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" className={styles.close} onClick={onClose}>
          {t('search.close')}
        </button>
      </div>
      <Results id={id} groups={groups} lit={chosen} onLight={setLit} onPick={go} />
      {entries.length === 0 && (
        <p role="status" className={styles.none}>
          {t(isError ? 'search.failed' : isFetching ? 'search.searching' : 'search.none')}
        </p>
      )}
      <p className={styles.keys} aria-hidden="true">
        {t('search.keys')}
      </p>
    </dialog>
  );
}
