import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapFound } from '@/shared/api/types';
import { Picker } from '@/shared/ui/Picker';
import { StatusMark } from '@/shared/ui/StatusMark';
import { useFound } from '../api/findOnMap';
import styles from './FindBox.module.css';

/** Follow one key result: find it by person, unit or title, and the line is drawn to it. */
export function FindBox({ onFollow }: { onFollow: (id: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const { data: found, isFetching } = useFound(typed);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const inField =
        event.target instanceof Element && event.target.closest('input, select, textarea, dialog');
      if (inField || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key !== '/' && event.key.toLowerCase() !== 'f') return;
      event.preventDefault();
      box.current?.querySelector('input')?.focus();
    };
    document.addEventListener('keydown', focus);
    return () => {
      document.removeEventListener('keydown', focus);
    };
  }, []);
  return (
    <div ref={box} className={styles.find}>
      <Picker<MapFound>
        label={t('map.find.label')}
        hideLabel
        placeholder={t('map.find.hint')}
        chosen={null}
        onChoose={(one) => {
          if (one) onFollow(one.id);
        }}
        found={typed.trim() === '' ? [] : (found ?? [])}
        searching={isFetching}
        onType={setTyped}
        keyOf={({ id }) => id}
        nameOf={({ owner }) => owner.name}
        hintOf={(one) => (
          <span className={styles.hint}>
            {one.unit !== null && `${one.unit} · `}
            {one.title} <StatusMark status={one.status} lag={one.lag_points} />
          </span>
        )}
      />
    </div>
  );
}
