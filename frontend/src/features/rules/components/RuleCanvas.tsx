import {
  Background,
  type Connection as Drawn,
  type Node as FlowNode,
  type NodeChange,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
} from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { portsOf, whyNot } from '../figures/connection';
import type { Place } from '../figures/graph';
import { KINDS } from '../nodes';
import { connectionOf, edgesOf } from './edges';
import styles from './RuleCanvas.module.css';
import { CanvasTools } from './CanvasTools';
import { RuleNodeCard } from './RuleNodeCard';
import type { RuleStudio } from './studio';
import { useFlowWords } from './useFlowWords';

/** What a palette's entry carries while it is dragged. */
export const DRAGGED = 'application/x-throughline-node';
type Size = NonNullable<FlowNode['measured']>;
const TYPES = { rule: RuleNodeCard };
/** From the pointer to the corner of a dropped node. */
const GRIP = { x: 90, y: 20 };

type RuleFlowNode = FlowNode<{ studio: RuleStudio }, 'rule'>;

function Canvas({
  studio,
  onAdd,
}: {
  studio: RuleStudio;
  onAdd: (kind: string, at: Place) => void;
}) {
  const { t } = useTranslation();
  const words = useFlowWords();
  const flow = useReactFlow();
  const { draft, chosen, choose, mayWrite } = studio;
  const [moved, setMoved] = useState<Readonly<Record<string, Place>>>({});
  const [sizes, setSizes] = useState<Readonly<Record<string, Size>>>({});
  const [cut, setCut] = useState<readonly string[]>([]);
  // The first node that is dropped stays where it was dropped.
  const [opensDrawn] = useState(draft.graph.nodes.length > 0);
  const [refusal, setRefusal] = useState<string | null>(null);
  const nodes: RuleFlowNode[] = draft.graph.nodes.map((node) => ({
    id: node.id,
    type: 'rule',
    position: moved[node.id] ?? node.place,
    data: { studio },
    selected: chosen.includes(node.id),
    ariaLabel: `${studio.kindName(node.kind)} ${studio.title(node)}`,
    measured: sizes[node.id] ?? {},
  }));
  const onNodesChange = (changes: NodeChange<RuleFlowNode>[]) => {
    const places: Record<string, Place> = {};
    const dragged: Record<string, Place> = {};
    const measured: Record<string, Size> = {};
    let selected = chosen;
    for (const change of changes) {
      if (change.type === 'position' && change.position)
        (change.dragging ? dragged : places)[change.id] = change.position;
      if (change.type === 'dimensions' && change.dimensions)
        measured[change.id] = change.dimensions;
      if (change.type === 'select') {
        const others = selected.filter((id) => id !== change.id);
        selected = change.selected ? [...others, change.id] : others;
      }
    }
    if (Object.keys(measured).length > 0) setSizes((now) => ({ ...now, ...measured }));
    if (Object.keys(dragged).length > 0) setMoved((now) => ({ ...now, ...dragged }));
    if (Object.keys(places).length > 0) {
      setMoved({});
      draft.edit({ do: 'move', places }, `move.${Object.keys(places).join()}`);
    }
    if (selected !== chosen) choose(selected);
  };
  const refusalOf = (drawn: Drawn) => whyNot(draft.graph, KINDS, connectionOf(drawn));
  const connect = (drawn: Drawn) => {
    const connection = connectionOf(drawn);
    const target = draft.graph.nodes.find(({ id }) => id === connection.to);
    const port = target && portsOf(KINDS, target).find(({ key }) => key === connection.port);
    setRefusal(null);
    draft.edit({ do: 'connect', connection, many: port?.many ?? false });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const kind = event.dataTransfer.getData(DRAGGED);
    const at = flow.screenToFlowPosition({ x: event.clientX - GRIP.x, y: event.clientY - GRIP.y });
    if (kind in KINDS) onAdd(kind, at);
  };
  return (
    <div className={styles.canvas}>
      <ReactFlow
        aria-label={t('rules.canvas.title')}
        onDragOver={(event) => {
          event.preventDefault();
        }}
        onDrop={drop}
        nodes={nodes}
        edges={edgesOf(studio, cut)}
        nodeTypes={TYPES}
        onNodesChange={onNodesChange}
        onEdgesChange={(changes) => {
          for (const change of changes)
            if (change.type === 'select')
              setCut((now) =>
                change.selected ? [change.id] : now.filter((id) => id !== change.id),
              );
        }}
        onDelete={({ nodes: gone, edges }) => {
          draft.edit({
            do: 'remove',
            nodes: gone.map(({ id }) => id),
            connections: edges.map(({ source, target, targetHandle }) => ({
              from: source,
              to: target,
              port: targetHandle ?? '',
            })),
          });
          choose([]);
        }}
        isValidConnection={(drawn) => refusalOf(drawn as Drawn) === null}
        onConnect={connect}
        onConnectEnd={(_, { fromHandle, toHandle, isValid }) => {
          if (isValid !== false || !toHandle) return;
          const [out, into] =
            fromHandle.type === 'source' ? [fromHandle, toHandle] : [toHandle, fromHandle];
          const why = refusalOf({
            source: out.nodeId,
            sourceHandle: null,
            target: into.nodeId,
            targetHandle: into.id ?? null,
          });
          setRefusal(why && t(`rules.whyNot.${why}`));
        }}
        nodesDraggable={mayWrite}
        nodesConnectable={mayWrite}
        deleteKeyCode={mayWrite ? ['Delete', 'Backspace'] : null}
        ariaLabelConfig={words}
        attributionPosition="bottom-left"
        fitView={opensDrawn}
        fitViewOptions={{ maxZoom: 1, padding: 0.12 }}
        minZoom={0.2}
      >
        <Background gap={20} size={1} />
        <CanvasTools studio={studio} />
      </ReactFlow>
      <p role="status" className={styles.refusal}>
        {refusal ?? (draft.graph.nodes.length === 0 ? t('rules.canvas.empty') : '')}
      </p>
    </div>
  );
}

/** The drawing: nodes are moved and connected with the mouse, the keyboard or by touch. */
export const RuleCanvas = (props: Parameters<typeof Canvas>[0]) => (
  <ReactFlowProvider>
    <Canvas {...props} />
  </ReactFlowProvider>
);
