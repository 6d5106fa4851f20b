import { useTranslation } from 'react-i18next';
import { Checkbox } from '@/shared/ui/Checkbox';
import { Dialog } from '@/shared/ui/Dialog';
import { Segmented } from '@/shared/ui/Segmented';
import { SECONDS, type Settings, VIEWS } from '../figures/slides';

interface TvSettingsProps {
  settings: Settings;
  onChange: (settings: Settings) => void;
  onClose: () => void;
}

/** What the screen goes through and how fast; the address keeps it. */
export function TvSettings({ settings, onChange, onClose }: TvSettingsProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('tv.settings.title')} onClose={onClose}>
      <Segmented
        legend={t('tv.settings.every')}
        options={SECONDS.map((seconds) => ({
          value: String(seconds),
          label: t('tv.settings.seconds', { count: seconds }),
        }))}
        value={String(settings.seconds)}
        onChange={(seconds) => {
          onChange({ ...settings, seconds: Number(seconds) });
        }}
      />
      <fieldset>
        <legend>{t('tv.settings.views')}</legend>
        {VIEWS.map((view) => (
          <Checkbox
            key={view}
            label={t(`tv.view.${view}`)}
            checked={settings.views.includes(view)}
            onChange={(checked) => {
              const views = VIEWS.filter((one) =>
                one === view ? checked : settings.views.includes(one),
              );
              onChange({ ...settings, views });
            }}
          />
        ))}
      </fieldset>
      <p>{t('tv.settings.keys')}</p>
    </Dialog>
  );
}
