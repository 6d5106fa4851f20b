import { NavLink } from 'react-router';
import styles from './Tabs.module.css';

interface TabsProps {
  label: string;
  /** Each view has an address, so that it can be sent to somebody. */
  tabs: readonly { to: string; name: string; note?: string; end?: boolean }[];
}

/** The views of one page, side by side. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    <nav aria-label={label} className={styles.tabs}>
      {tabs.map(({ to, name, note, end = true }) => (
        <NavLink key={to} to={to} end={end}>
          {name}
          {note && <small>{note}</small>}
        </NavLink>
      ))}
    </nav>
  );
}
