import { useTranslation } from 'react-i18next';
import { GROUPS } from '../figures/kind';
import { KINDS } from '../nodes';
import styles from './NodePalette.module.css';
import { AddNode } from './AddNode';
import { DRAGGED } from './RuleCanvas';

/** The kinds of nodes: dragged onto the canvas, or chosen with the keyboard. */
export function NodePalette({
  onAdd,
  taken,
}: {
  onAdd: (kind: string) => void;
  taken: readonly string[];
}) {
  const { t } = useTranslation();
  return (
    <div className={styles.palette} role="group" aria-label={t('rules.palette.title')}>
      <AddNode taken={taken} onAdd={onAdd} />
      {GROUPS.map((group) => (
        <div key={group} role="group" aria-label={t(`rules.palette.${group}`)}>
          <span>{t(`rules.palette.${group}`)}</span>
          {Object.values(KINDS)
            .filter((kind) => kind.group === group)
            .map(({ code }) => (
              <button
                key={code}
                type="button"
                title={t(`rules.about.${code}`)}
                draggable
                disabled={code === 'split' && taken.includes(code)}
                onDragStart={(event) => {
                  event.dataTransfer.setData(DRAGGED, code);
                  event.dataTransfer.effectAllowed = 'copy';
                }}
                onClick={() => {
                  onAdd(code);
                }}
              >
                {t(`rules.kind.${code}`)}
              </button>
            ))}
        </div>
      ))}
    </div>
  );
}
