import { useTranslation } from 'react-i18next';
import { Select } from '@/shared/ui/Select';
import { portsOf, whyNot } from '../figures/connection';
import { nodeOf, type RuleNode } from '../figures/graph';
import { KINDS } from '../nodes';
import styles from './NodePanel.module.css';
import type { RuleStudio } from './studio';

/** The ports of a node without the drawing: what is connected, and what else could be. */
export function ConnectTo({ studio, node }: { studio: RuleStudio; node: RuleNode }) {
  const { t } = useTranslation();
  const { draft } = studio;
  const { graph } = draft;
  return portsOf(KINDS, node).map((port) => {
    const connected = node.inputs[port.key] ?? [];
    const fitting = graph.nodes.filter(
      ({ id }) => whyNot(graph, KINDS, { from: id, to: node.id, port: port.key }) === null,
    );
    return (
      <div key={port.key}>
        <Select
          label={t('rules.panel.connect', {
            port: studio.portName(port, nodeOf(graph, connected[0] ?? '')),
          })}
          value=""
          options={[
            { value: '', label: t('rules.panel.choose') },
            ...fitting.map((one) => ({ value: one.id, label: studio.title(one) })),
          ]}
          onChange={(from) => {
            if (from === '') return;
            const connection = { from, to: node.id, port: port.key };
            draft.edit({ do: 'connect', connection, many: port.many ?? false });
          }}
        />
        <ul className={styles.connected}>
          {connected.map((id) => {
            const source = nodeOf(graph, id);
            const title = source ? studio.title(source) : id;
            return (
              <li key={id}>
                {title}
                <button
                  type="button"
                  aria-label={t('rules.panel.disconnect', { title })}
                  onClick={() => {
                    const connection = { from: id, to: node.id, port: port.key };
                    draft.edit({ do: 'remove', nodes: [], connections: [connection] });
                  }}
                >
                  ×
                </button>
              </li>
            );
          })}
        </ul>
      </div>
    );
  });
}
