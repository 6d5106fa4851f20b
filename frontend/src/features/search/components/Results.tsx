import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry, Group } from '../figures/entry';
import { Marked } from './Marked';
import styles from './Palette.module.css';

interface ResultsProps {
  id: string;
  groups: readonly Group[];
  lit: number;
  onLight: (index: number) => void;
  onPick: (entry: Entry) => void;
}

export const optionId = (list: string, index: number): string => `${list}-${index}`;

/** The groups as one list of options; the lit one stays in view. */
export function Results({ id, groups, lit, onLight, onPick }: ResultsProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [lit, groups]);

  return (
    <div ref={list} id={id} role="listbox" aria-label={t('search.results')} className={styles.list}>
      {groups.map((group, at) => {
        const before = groups.slice(0, at).reduce((sum, { entries }) => sum + entries.length, 0);
        return (
          <div key={group.name} role="group" aria-labelledby={`${id}-${group.name}`}>
            <div id={`${id}-${group.name}`} className={styles.group}>
              {t(`search.group.${group.name}`)}
            </div>
            {group.entries.map((entry, position) => (
              <div
                key={`${entry.to} ${entry.name}`}
                id={optionId(id, before + position)}
                role="option"
                tabIndex={-1}
                aria-selected={before + position === lit}
                className={styles.option}
                onPointerMove={() => {
                  onLight(before + position);
                }}
                onPointerDown={(event) => {
                  // The focus stays in the box.
                  event.preventDefault();
                }}
                onClick={() => {
                  onPick(entry);
                }}
                onKeyDown={() => undefined}
              >
                <span className={styles.name}>
                  <Marked name={entry.name} match={entry.match} />
                </span>
                {entry.hint && <span className={styles.hint}>{entry.hint}</span>}
              </div>
            ))}
          </div>
        );
      })}
    </div>
  );
}
