import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Button } from '@/shared/ui/Button';
import { Field } from '@/shared/ui/Field';
import { portsOf } from '../figures/connection';
import { nodeOf, type RuleNode } from '../figures/graph';
import { KINDS } from '../nodes';
import { ConnectTo } from './ConnectTo';
import { NodeFigures } from './NodeFigures';
import styles from './NodePanel.module.css';
import type { RuleStudio } from './studio';
import { told } from '../figures/told';

/** Everything about one node, to be changed in place. */
export function NodePanel({ studio, node }: { studio: RuleStudio; node: RuleNode }) {
  const { t } = useTranslation();
  const { read, language } = useLanguage();
  const { draft, mayWrite } = studio;
  const kind = KINDS[node.kind];
  if (!kind) return null;
  const { Editor } = kind;
  const problems = studio.problems.filter((one) => one.node === node.id);
  const sources = Object.entries(node.inputs).flatMap(([port, ids]) =>
    ids
      .flatMap((id) => nodeOf(draft.graph, id) ?? [])
      .map((source) => ({ port, node: source, title: studio.title(source) })),
  );
  const name = (typed: string) => {
    const other = language === 'zh' ? 'en' : 'zh';
    const before = node.name?.[other];
    // Named in one language first: the other says the same until it is named too.
    const kept = before === undefined || before === node.name?.[language] ? typed : before;
    const both = { [language]: typed, [other]: kept } as { zh: string; en: string };
    draft.edit({ do: 'name', node: node.id, name: typed === '' ? null : both }, `name.${node.id}`);
  };
  return (
    <>
      <fieldset className={styles.fields} disabled={!mayWrite}>
        <legend className={styles.legend}>
          {studio.kindName(node.kind)} · {studio.title(node)}
        </legend>
        {problems.map((problem, place) => (
          <p key={place} className={styles.problem}>
            {read(told(problem))}
          </p>
        ))}
        <Editor
          key={node.id}
          node={node}
          settings={node.settings}
          attributes={studio.attributes}
          sources={sources}
          problems={problems}
          onChange={(settings, what) => {
            const ports = portsOf(KINDS, { kind: node.kind, settings }).map(({ key }) => key);
            const step = what === '' ? '' : `${node.id}.${what}`;
            draft.edit({ do: 'set', node: node.id, settings, ports }, step);
          }}
        />
        <Field
          label={t('rules.panel.name')}
          value={node.name?.[language] ?? ''}
          placeholder={studio.title(node)}
          maxLength={200}
          onChange={(event) => {
            name(event.target.value);
          }}
        />
        <ConnectTo studio={studio} node={node} />
        {mayWrite && (
          <Button
            onClick={() => {
              draft.edit({ do: 'remove', nodes: [node.id], connections: [] });
              studio.choose([]);
            }}
          >
            {t('rules.panel.remove')}
          </Button>
        )}
      </fieldset>
      {studio.values?.nodes
        .filter((row) => row.node === node.id)
        .map((row) => (
          <NodeFigures key={row.of} row={row} />
        ))}
    </>
  );
}
