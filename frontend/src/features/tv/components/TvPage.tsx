import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Notice } from '@/shared/ui/Notice';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useTv } from '../api/readTv';
import { type Settings, slidesOf } from '../figures/slides';
import { Overview } from './Overview';
import { Ticker } from './Ticker';
import { TvControls } from './TvControls';
import { TvHeader } from './TvHeader';
import styles from './TvPage.module.css';
import { UnitSlide } from './UnitSlide';
import { useSlides } from './useSlides';

interface TvPageProps {
  settings: Settings;
  onSettings: (settings: Settings) => void;
  /** The picture of the network, drawn by whoever puts the page together. */
  map: ReactNode;
  actions?: ReactNode;
}

/** The screen in the hall: large, by itself, and saying so when what it shows is old. */
export function TvPage({ settings, onSettings, map, actions }: TvPageProps) {
  const { t } = useTranslation();
  const { data: tv, error, dataUpdatedAt, refetch } = useTv();
  const slides = tv ? slidesOf(tv, settings.views) : [];
  const show = useSlides(slides.length, settings.seconds);
  if (!tv) {
    return (
      <main>
        {error ? (
          <ErrorState error={error} retry={() => void refetch()} />
        ) : (
          <Skeleton label={t('tv.loading')} />
        )}
      </main>
    );
  }
  const slide = slides[show.at];
  return (
    <main className={styles.screen}>
      <TvHeader tv={tv} stoppedAt={error ? new Date(dataUpdatedAt) : null} />
      <div className={styles.slide} key={slide?.id}>
        {!tv.lead && <Notice title={t('tv.empty.title')} text={t('tv.empty.text')} />}
        {tv.lead && slide?.kind === 'overview' && <Overview tv={tv} lead={tv.lead} />}
        {tv.lead && slide?.kind === 'unit' && <UnitSlide tv={tv} unit={slide.unit} />}
        {tv.lead && slide?.kind === 'map' && (
          <>
            <h1 className="sr-only">{t('tv.view.map')}</h1>
            <div className={styles.map}>{map}</div>
          </>
        )}
      </div>
      <Ticker tv={tv} />
      <TvControls
        slides={slides}
        show={show}
        settings={settings}
        onSettings={onSettings}
        actions={actions}
      />
    </main>
  );
}
