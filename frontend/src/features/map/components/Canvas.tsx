import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { columnsOf, roomFor } from '../figures/columns';
import { LABEL_WIDTH } from '../figures/layout';
import { type DrawnNode, pictureOf, unitOf } from '../figures/picture';
import { LABEL } from '../figures/scale';
import { neighbour } from '../figures/treeOrder';
import styles from './Canvas.module.css';
import { ColumnHeads } from './ColumnHeads';
import { Legend } from './Legend';
import { MoreNodes } from './MoreNodes';
import { ObjectiveLabel } from './ObjectiveLabel';
import { Ribbons } from './Ribbons';
import { Tree } from './Tree';
import { useFrame } from './useFrame';
import type { OpenMap } from './useOpenMap';
import { useViewport } from './useViewport';
import { ZoomButtons } from './ZoomButtons';

interface CanvasProps {
  state: OpenMap;
  chosen: string | null;
  onChoose: (way: string[]) => void;
  /** To be looked at only: nothing to zoom with. */
  still?: boolean;
}

const NUDGE = 60;
/** Above the picture stand the heads of the columns, below it some air. */
const HEADS = 46;
const AIR = 12;

/** The picture of the open part of the network, in a frame that is zoomed and moved. */
export function Canvas({ state, chosen, onChoose, still = false }: CanvasProps) {
  const { t } = useTranslation();
  const { roots, open, pages, path } = state;
  const ref = useRef<HTMLDivElement>(null);
  const frame = useFrame(ref);
  const [focused, setFocused] = useState<string | null>(null);
  const height = Math.max(0, frame.height - HEADS - AIR);
  const columns = columnsOf(roots, open, pages, path, roomFor(height));
  const picture = pictureOf(columns, open, path, { width: frame.width, height });
  const { layout, tree } = picture;
  const viewing = useViewport(ref, layout.width, frame);
  const bars = new Map(layout.bars.map((bar) => [bar.id, bar]));
  const known = (id: string | null) => (id !== null && bars.has(id) ? id : null);
  const reachable = known(focused) ?? known(chosen) ?? tree[0]?.id ?? null;

  const wayTo = (node: DrawnNode): string[] => [...open.slice(0, node.level), node.id];
  const onKey = (event: KeyboardEvent, drawn: DrawnNode) => {
    const act = keyActions(event, drawn);
    if (!act) return;
    event.preventDefault();
    act();
  };
  const keyActions = (event: KeyboardEvent, drawn: DrawnNode): (() => void) | undefined => {
    const { key } = event;
    if (key === 'Enter' || key === ' ')
      return () => {
        onChoose(wayTo(drawn));
      };
    if (key === '+' || key === '=') return viewing.closer;
    if (key === '-') return viewing.further;
    if (key === '0') return viewing.reset;
    if (event.shiftKey && key in NUDGES) {
      const [dx, dy] = NUDGES[key] ?? [0, 0];
      return () => {
        viewing.pan(dx * NUDGE, dy * NUDGE);
      };
    }
    if (key === 'ArrowRight' && drawn.node.children > 0 && !open.includes(drawn.id)) {
      return () => {
        onChoose(wayTo(drawn));
      };
    }
    const next = neighbour(tree, drawn.id, key);
    if (next === null) return undefined;
    return () => {
      document.getElementById(`node-${next}`)?.focus({ preventScroll: true });
    };
  };

  const { view } = viewing;
  return (
    <div className={styles.picture}>
      <div ref={ref} className={styles.frame}>
        <div
          className={styles.moved}
          style={{ transform: `translate(${view.x}px, ${view.y}px) scale(${view.zoom})` }}
        >
          {frame.height > 0 && (
            <>
              <ColumnHeads columns={columns} layout={layout} />
              <div className={styles.drawn}>
                <Ribbons layout={layout} tree={tree} height={height} traced={chosen !== null} />
                {state.map?.objective && (
                  <ObjectiveLabel objective={state.map.objective} top={height / 2} />
                )}
                <Tree
                  label={t('map.tree')}
                  tree={tree}
                  bars={bars}
                  open={new Set(open)}
                  chosen={chosen}
                  reachable={reachable}
                  onKey={onKey}
                  onChoose={(drawn) => {
                    onChoose(wayTo(drawn));
                  }}
                  onReach={({ id }) => {
                    setFocused(id);
                    const bar = bars.get(id);
                    if (bar)
                      viewing.show({
                        x: bar.x,
                        y: bar.label + HEADS,
                        width: LABEL_WIDTH,
                        height: LABEL,
                      });
                  }}
                >
                  {picture.more.map(({ id, column, count }) => (
                    <MoreNodes
                      key={id}
                      bar={bars.get(id)}
                      count={count}
                      nodes={columns[column]?.folded ?? []}
                      onChoose={(chosenId) => {
                        onChoose([...open.slice(0, column), chosenId]);
                      }}
                    />
                  ))}
                </Tree>
              </div>
            </>
          )}
        </div>
      </div>
      {!still && <ZoomButtons viewing={viewing} />}
      <Legend scale={layout.scale} unit={unitOf(columns, open)} line={state.line} />
    </div>
  );
}

const NUDGES: Partial<Record<string, readonly [number, number]>> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
