import { useTranslation } from 'react-i18next';
import { Chevron } from '@/shared/ui/Chevron';
import { ChosenPanel } from './ChosenPanel';
import { FindBox } from './FindBox';
import type { MapLayoutProps } from './MapPage';
import { ObjectiveChoice } from './ObjectiveChoice';
import styles from './PhoneMap.module.css';
import { PhoneStop } from './PhoneStop';
import { readNodes } from './readNodes';

/** Upright: the way down on the line, then what lies below its last stop; a tap goes on, a tap above goes back. */
export function PhoneMap({
  state,
  address,
  onChoose,
  onObjective,
  links,
  actions,
  more,
}: MapLayoutProps) {
  const { t } = useTranslation();
  const objective = state.map?.objective;
  if (!objective) return null;
  const nodes = readNodes(state);
  const way = state.path.flatMap((id) => nodes.get(id) ?? []);
  const below =
    state.path.length === 0 ? state.roots : (state.pages[state.path.length - 1]?.items ?? []);
  return (
    <div className={styles.page}>
      <h1>{t('map.title')}</h1>
      <div className={styles.tools}>
        <FindBox
          onFollow={(id) => {
            onChoose([id]);
          }}
        />
        {state.map && <ObjectiveChoice map={state.map} onChoose={onObjective} />}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      <ol className={styles.line}>
        <li>
          <button
            type="button"
            className={styles.goal}
            onClick={() => {
              onChoose([]);
            }}
          >
            <span className={styles.double} />
            <span className={styles.name}>{objective.title}</span>
          </button>
        </li>
        {way.map((node, index) => (
          <PhoneStop
            key={node.key_result.id}
            node={node}
            top={index === 0}
            here={index === way.length - 1}
            onChoose={() => {
              onChoose(state.path.slice(0, index + 1));
            }}
          />
        ))}
      </ol>
      {below.length > 0 && (
        <ul className={styles.below} aria-label={t('map.panel.below')}>
          {below.map((node) => (
            <PhoneStop
              key={node.key_result.id}
              node={node}
              top={state.path.length === 0}
              onChoose={() => {
                onChoose([...state.path, node.key_result.id]);
              }}
              end={node.children > 0 && <Chevron to="right" />}
            />
          ))}
        </ul>
      )}
      {address.chosen !== null && state.line && (
        <div className={styles.chosen}>
          <ChosenPanel line={state.line} links={links} more={more} upright={false} />
        </div>
      )}
    </div>
  );
}
