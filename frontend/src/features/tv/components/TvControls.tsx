import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings, Slide } from '../figures/slides';
import styles from './TvControls.module.css';
import { TvSettings } from './TvSettings';
import type { useSlides } from './useSlides';

interface TvControlsProps {
  slides: readonly Slide[];
  show: ReturnType<typeof useSlides>;
  settings: Settings;
  onSettings: (settings: Settings) => void;
  actions?: ReactNode;
}

/** Where the round stands, pause, settings: quiet until they are wanted. */
export function TvControls({ slides, show, settings, onSettings, actions }: TvControlsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.controls} data-paused={show.paused}>
      <span role="status" className={styles.place}>
        {show.paused ? t('tv.paused') : ''} {show.at + 1} / {slides.length}
      </span>
      <button
        type="button"
        aria-pressed={show.paused}
        onClick={() => {
          show.setPaused(!show.paused);
        }}
      >
        {t(show.paused ? 'tv.resume' : 'tv.pause')}
      </button>
      <button
        type="button"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('tv.settings.title')}
      </button>
      {actions}
      {open && (
        <TvSettings
          settings={settings}
          onChange={onSettings}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </div>
  );
}
