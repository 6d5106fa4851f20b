import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { Page } from '@/shared/ui/Page';
import { useNarrow } from '@/shared/ui/useNarrow';
import { useNodeValues } from '../api/readNodeValues';
import { bodyOfGraph, nodeOf, type Place, type RuleGraph } from '../figures/graph';
import { freeId } from '../figures/edits';
import { problemsOf } from '../figures/told';
import { KINDS } from '../nodes';
import { NodePalette } from './NodePalette';
import { NodePanel } from './NodePanel';
import { OwnerPicker } from './OwnerPicker';
import { ProblemList } from './ProblemList';
import { RuleActions } from './RuleActions';
import { RuleCanvas } from './RuleCanvas';
import { RuleCards } from './RuleCards';
import styles from './RuleEditor.module.css';
import type { RuleStudio } from './studio';
import { useRuleDraft } from './useRuleDraft';
import { useSettled } from '@/shared/ui/useSettled';
import { useTitles } from './useTitles';
import { useUndoKeys } from './useUndoKeys';

/** A moment without typing before the server is asked. */
const MOMENT = 250;
const STEP = 170;

interface RuleEditorProps {
  opened: RuleGraph;
  name: string;
  /** The version on the page; null for a rule that is not kept yet. */
  note: Schemas['RuleNoteRow'] | null;
  latest: Schemas['RuleNoteRow'] | null;
  template: string | null;
  plan: string | null;
  attributes: readonly Schemas['AttributeChoice'][];
  mayWrite: boolean;
  onSaved: (rule: string) => void;
}

/** A rule as a drawing: what it reads, what becomes of it, and what everybody gets by it. */
export function RuleEditor(props: RuleEditorProps) {
  const { note, plan, attributes, mayWrite } = props;
  const { t } = useTranslation();
  const narrow = useNarrow();
  const draft = useRuleDraft(props.opened, props.name);
  const [chosen, choose] = useState<readonly string[]>([]);
  const [owner, setOwner] = useState<string | null>(null);
  const settled = useSettled(draft.graph, MOMENT);
  const titles = useTitles(attributes);
  const values = useNodeValues({ plan, body: bodyOfGraph(settled), owner });
  useUndoKeys(draft);
  const studio: RuleStudio = {
    ...titles,
    draft,
    attributes,
    values: values.data ?? null,
    problems: values.data ? problemsOf(values.data) : [],
    mayWrite,
    chosen,
    choose,
  };
  const add = (kind: string, at?: Place) => {
    const last = draft.graph.nodes.at(-1)?.place ?? { x: 0, y: -STEP };
    const place = at ?? { x: last.x, y: last.y + STEP };
    draft.edit({ do: 'add', kind, settings: KINDS[kind]?.first ?? {}, place });
    choose([freeId(draft.graph, kind)]);
  };
  const node = chosen.length === 1 ? nodeOf(draft.graph, chosen[0] ?? '') : undefined;
  return (
    <Page
      title={draft.name || t('rules.new.title')}
      note={note ? t('rules.version', { version: note.version }) : t('rules.unsaved')}
      actions={<RuleActions {...props} studio={studio} />}
    >
      <div className={styles.line}>
        <OwnerPicker onChoose={setOwner} />
        <ProblemList studio={studio} error={values.error} />
      </div>
      {narrow ? (
        <RuleCards studio={studio} />
      ) : (
        <>
          {mayWrite && (
            <NodePalette onAdd={add} taken={draft.graph.nodes.map(({ kind }) => kind)} />
          )}
          <div className={styles.studio}>
            <RuleCanvas studio={studio} onAdd={add} />
            <aside className={styles.panel} aria-label={t('rules.panel.title')}>
              {node ? (
                <NodePanel studio={studio} node={node} />
              ) : (
                <p className={styles.hint}>{t('rules.panel.hint')}</p>
              )}
            </aside>
          </div>
        </>
      )}
    </Page>
  );
}
