import { useTranslation } from 'react-i18next';
import { MagnifyingGlass } from './MagnifyingGlass';
import styles from './SearchButton.module.css';

const IS_MAC = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Opens the palette: a box with its key at the desk, a glass on the phone. */
export function SearchButton({ narrow, onOpen }: { narrow: boolean; onOpen: () => void }) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={narrow ? styles.glass : styles.box}
      aria-label={narrow ? t('shell.search') : undefined}
      aria-haspopup="dialog"
      aria-keyshortcuts="Meta+K Control+K /"
      onClick={onOpen}
    >
      <MagnifyingGlass />
      {!narrow && (
        <>
          <span className={styles.words}>{t('shell.searchBox')}</span>
          <kbd>{IS_MAC ? '⌘K' : 'Ctrl K'}</kbd>
        </>
      )}
    </button>
  );
}
