import { useTranslation } from 'react-i18next';
import type { Viewing } from './useViewport';
import styles from './ZoomButtons.module.css';

/** Nearer, further, and back to the whole: for whoever has neither wheel nor keys. */
export function ZoomButtons({ viewing }: { viewing: Viewing }) {
  const { t } = useTranslation();
  return (
    <div className={styles.zoom} role="group" aria-label={t('map.zoom.title')}>
      <button type="button" onClick={viewing.closer} aria-label={t('map.zoom.closer')}>
        +
      </button>
      <button type="button" onClick={viewing.further} aria-label={t('map.zoom.further')}>
        −
      </button>
      <button type="button" onClick={viewing.reset} aria-label={t('map.zoom.reset')}>
        0
      </button>
    </div>
  );
}
