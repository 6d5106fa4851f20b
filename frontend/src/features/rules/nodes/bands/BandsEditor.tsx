import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { NumberField } from '@/shared/ui/NumberField';
import { MissingFields } from '../../components/MissingFields';
import type { EditorProps } from '../../figures/kind';
import { type Band, bandsOf } from './bands';
import styles from '../../components/NodePanel.module.css';
import { without } from '../../figures/without';

/** Ranges that join: the end of one is the beginning of the next, so that there is no gap to make. */
export function BandsEditor({ settings, onChange, attributes }: EditorProps) {
  const { t } = useTranslation();
  const bands = bandsOf(settings);
  const put = (next: readonly Band[], what: string) => {
    onChange({ ...settings, bands: next }, what);
  };
  const end = (place: number, below: string) => {
    put(
      bands.map((band, at) => {
        if (at === place) return { ...band, below };
        return at === place + 1 ? { ...band, least: below } : band;
      }),
      `below.${place}`,
    );
  };
  return (
    <>
      {bands.map((band, place) => (
        <div key={place} className={styles.pair}>
          {place < bands.length - 1 ? (
            <NumberField
              label={t('ruleNode.bands.below', { least: band.least ?? '−∞' })}
              value={band.below ?? ''}
              onChange={(below) => {
                end(place, below);
              }}
            />
          ) : (
            <p className={styles.note}>{t('ruleNode.bands.from', { least: band.least ?? '−∞' })}</p>
          )}
          <NumberField
            label={t('ruleNode.bands.coefficient', { place: place + 1 })}
            value={band.coefficient}
            onChange={(coefficient) => {
              put(bands.with(place, { ...band, coefficient }), `coefficient.${place}`);
            }}
          />
        </div>
      ))}
      <div className={styles.pair}>
        <Button
          onClick={() => {
            const last = bands.at(-1);
            const from = last?.least ?? '0';
            put(
              [
                ...bands.slice(0, -1),
                { ...last, below: from, coefficient: last?.coefficient ?? '1' },
                { least: from, coefficient: '1' },
              ],
              '',
            );
          }}
        >
          {t('ruleNode.bands.add')}
        </Button>
        <Button
          disabled={bands.length < 2}
          onClick={() => {
            const last = without(bands.at(-2) ?? { coefficient: '1' }, 'below');
            put([...bands.slice(0, -2), last], '');
          }}
        >
          {t('ruleNode.bands.remove')}
        </Button>
      </div>
      <MissingFields settings={settings} onChange={onChange} attributes={attributes} />
    </>
  );
}
