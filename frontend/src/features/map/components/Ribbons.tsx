import type { Flow, Layout } from '../figures/layout';
import { ribbon, thread, throughStops } from '../figures/shapes';
import { toneOf } from '@/shared/ui/tone';
import type { DrawnNode } from '../figures/picture';
import styles from './Ribbons.module.css';
import { Objective } from './ObjectiveMark';

interface RibbonsProps {
  layout: Layout;
  tree: readonly DrawnNode[];
  height: number;
  /** The line is drawn only to somebody: without a chosen node there is none. */
  traced: boolean;
}

const THIN = 3;

/** What is drawn of the map: ribbons, the bars they join, and the line through them. For the eye only. */
export function Ribbons({ layout, tree, height, traced }: RibbonsProps) {
  const toneAt = new Map(tree.map(({ id, node }) => [id, toneOf(node.key_result.status)]));
  const origin = { x: 11, y: height / 2 };
  const stops = traced ? layout.stops : [];
  return (
    <svg className={styles.ribbons} width={layout.width} height={height} aria-hidden="true">
      {layout.flows.map((flow) => (
        <Ribbon key={flow.id} flow={flow} traced={traced} />
      ))}
      <Objective origin={origin} layout={layout} traced={traced} />
      {layout.bars.map(({ id, x, top, height: tall }) => (
        <rect
          key={id}
          x={x - 2.5}
          y={top}
          width={5}
          height={tall}
          className={`${styles.bar} ${toneAt.get(id) ?? styles.rest}`}
        />
      ))}
      {stops.length > 0 && (
        <path className={styles.line} d={throughStops([{ ...origin, flat: 0 }, ...stops])} />
      )}
      {stops.map(({ x, y }, index) => (
        <circle
          key={x}
          cx={x}
          cy={y}
          r={5}
          className={index === stops.length - 1 ? styles.end : styles.ring}
        />
      ))}
      <circle {...at(origin)} r={8.5} className={styles.ring} />
      <circle {...at(origin)} r={4} className={styles.core} />
    </svg>
  );
}

const at = ({ x, y }: { x: number; y: number }) => ({ cx: x, cy: y });

function Ribbon({ flow, traced }: { flow: Flow; traced: boolean }) {
  const onLine = flow.onLine && traced;
  if (flow.thick === null) return <path className={styles.dashed} d={thread(flow)} />;
  if (flow.thick < THIN) {
    return (
      <path className={styles.thin} d={thread(flow)} strokeWidth={Math.max(0.75, flow.thick)} />
    );
  }
  return <path className={onLine ? styles.lit : styles.flow} d={ribbon(flow)} />;
}
