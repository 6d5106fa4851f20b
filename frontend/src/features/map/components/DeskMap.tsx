import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { Canvas } from './Canvas';
import { Counts } from './Counts';
import { Crumbs } from './Crumbs';
import styles from './DeskMap.module.css';
import { FindBox } from './FindBox';
import type { MapLayoutProps } from './MapPage';
import { ObjectiveChoice } from './ObjectiveChoice';
import { readNodes } from './readNodes';
import { SidePanel } from './SidePanel';

/** On a desk: where one is and how people stand above the picture, the chosen node beside it. */
export function DeskMap({
  state,
  address,
  onChoose,
  onObjective,
  links,
  actions,
  more,
}: MapLayoutProps) {
  const { t } = useTranslation();
  const objective = state.map?.objective ?? null;
  if (!objective) return null;
  const nodes = readNodes(state);
  const focus = nodes.get(state.path[0] ?? state.open[0] ?? '');
  return (
    <div className={styles.map}>
      <header className={styles.bar}>
        <h1 className="sr-only">{t('map.title')}</h1>
        <Crumbs objective={objective} path={state.path} nodes={nodes} onChoose={onChoose} />
        <div className={styles.right}>
          {focus && focus.people > 0 && <Counts node={focus} />}
          {state.map && <ObjectiveChoice map={state.map} onChoose={onObjective} />}
          <FindBox
            onFollow={(id) => {
              onChoose([id]);
            }}
          />
          <Button
            disabled={address.chosen === null}
            onClick={() => {
              onChoose([]);
            }}
          >
            {t('map.collapse')}
          </Button>
          {actions}
        </div>
      </header>
      <div className={styles.body}>
        <Canvas state={state} chosen={address.chosen} onChoose={onChoose} />
        <SidePanel objective={objective} line={state.line} links={links} more={more} />
      </div>
    </div>
  );
}
