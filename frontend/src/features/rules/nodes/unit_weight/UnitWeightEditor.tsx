import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { Select } from '@/shared/ui/Select';
import type { EditorProps } from '../../figures/kind';
import { levelsOf, type Mode, MODES } from './levels';
import styles from '../../components/NodePanel.module.css';

/** What units weigh, level by level; the last goes on below. */
export function UnitWeightEditor({ settings, onChange }: EditorProps) {
  const { t } = useTranslation();
  const levels = levelsOf(settings);
  const put = (next: readonly Mode[]) => {
    onChange({ ...settings, levels: next }, '');
  };
  return (
    <>
      {levels.map((mode, place) => (
        <Select
          key={place}
          label={t(
            place === levels.length - 1 ? 'ruleNode.unitWeight.below' : 'ruleNode.unitWeight.level',
            {
              level: place + 1,
            },
          )}
          options={MODES.map((one) => ({ value: one, label: t(`ruleNode.unitWeight.${one}`) }))}
          value={mode}
          onChange={(next) => {
            put(levels.with(place, next));
          }}
        />
      ))}
      <div className={styles.pair}>
        <Button
          onClick={() => {
            put([...levels, levels.at(-1) ?? 'members']);
          }}
        >
          {t('ruleNode.unitWeight.add')}
        </Button>
        <Button
          disabled={levels.length < 2}
          onClick={() => {
            put(levels.slice(0, -1));
          }}
        >
          {t('ruleNode.unitWeight.remove')}
        </Button>
      </div>
    </>
  );
}
