import type { Entry } from '../figures/entry';
import styles from './Palette.module.css';

/** A name with the part that was typed in bold; counted in characters, as people do. */
export function Marked({ name, match }: Pick<Entry, 'name' | 'match'>) {
  if (match === null) return name;
  const signs = Array.from(name);
  const part = (from: number, to?: number) => signs.slice(from, to).join('');
  return (
    <>
      {part(0, match.begins)}
      <mark className={styles.mark}>{part(match.begins, match.ends)}</mark>
      {part(match.ends)}
    </>
  );
}
