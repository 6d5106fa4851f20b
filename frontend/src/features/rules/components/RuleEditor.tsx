import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@/shared/api/types';
import { rulePath } from '@/shared/navigation/paths';
import { LeaveGuard } from '@/shared/ui/LeaveGuard';
import { Page } from '@/shared/ui/Page';
import { useNarrow } from '@/shared/ui/useNarrow';
import { useNodeValues } from '../api/readNodeValues';
import { addedNode } from '../figures/added';
import { bodyOfGraph, type Place, type RuleGraph } from '../figures/graph';
import { problemsOf } from '../figures/told';
import { NodePalette } from './NodePalette';
import { OwnerPicker } from './OwnerPicker';
import { PeoplePicker, type PlanNamed } from './PeoplePicker';
import { ProblemList } from './ProblemList';
import { RuleAbout } from './RuleAbout';
import { RuleActions } from './RuleActions';
import { RuleCanvas } from './RuleCanvas';
import { RuleCards } from './RuleCards';
import styles from './RuleEditor.module.css';
import { SidePanel } from './SidePanel';
import { exampleIn, type RuleStudio } from './studio';
import { useRuleDraft } from './useRuleDraft';
import { useSettled } from '@/shared/ui/useSettled';
import { useTitles } from './useTitles';
import { useUndoKeys } from './useUndoKeys';

/** A moment without typing before the server is asked. */
const MOMENT = 250;

interface RuleEditorProps {
  opened: RuleGraph;
  name: string;
  /** The version on the page; null for a rule that is not kept yet. */
  note: Schemas['RuleNoteRow'] | null;
  latest: Schemas['RuleNoteRow'] | null;
  template: string | null;
  /** The plan that it was opened from. */
  plan: string | null;
  /** On whose people it can be tried. */
  plans: readonly PlanNamed[];
  attributes: readonly Schemas['AttributeChoice'][];
  timeZone: string;
  mayWrite: boolean;
  /** What to begin with, while there is no node. */
  begin?: ReactNode;
  onSaved: (rule: string) => void;
}

/** A rule as a drawing: what it reads, what becomes of it, and what everybody gets by it. */
export function RuleEditor(props: RuleEditorProps) {
  const { note, latest, attributes, mayWrite } = props;
  const { t } = useTranslation();
  const narrow = useNarrow();
  const draft = useRuleDraft(props.opened, props.name);
  const [chosen, choose] = useState<readonly string[]>([]);
  const [owner, setOwner] = useState<string | null>(null);
  const [people, setPeople] = useState(
    props.plan ?? note?.plans[0]?.id ?? props.plans[0]?.id ?? null,
  );
  const settled = useSettled(draft.graph, MOMENT);
  const titles = useTitles(attributes);
  const values = useNodeValues({ plan: people, body: bodyOfGraph(settled), owner });
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
    const added = addedNode(draft.graph, kind, chosen, at);
    for (const edit of added.edits) draft.edit(edit, `add.${added.id}`);
    choose([added.id]);
  };
  const about = latest && (
    <RuleAbout studio={studio} latest={latest} plan={props.plan} timeZone={props.timeZone} />
  );
  return (
    <Page
      title={draft.name || t('rules.new.title')}
      note={note ? t('rules.version', { version: note.version }) : t('rules.unsaved')}
      actions={<RuleActions {...props} studio={studio} />}
    >
      <LeaveGuard unsaved={mayWrite && draft.isChanged} />
      {note && latest && note.version < latest.version && (
        <p className={styles.older}>
          {t('rules.versions.older')}{' '}
          <Link to={rulePath(latest.id, props.plan)}>
            {t('rules.versions.newest', { version: latest.version })}
          </Link>
        </p>
      )}
      <div className={styles.line}>
        <OwnerPicker onChoose={setOwner} shown={exampleIn(studio.values)} />
        <PeoplePicker plans={props.plans} value={people} onChange={setPeople} />
        <ProblemList studio={studio} error={values.error} />
      </div>
      {narrow ? (
        <>
          <RuleCards studio={studio} />
          {about}
        </>
      ) : (
        <>
          {mayWrite && (
            <NodePalette onAdd={add} taken={draft.graph.nodes.map(({ kind }) => kind)} />
          )}
          <div className={styles.studio}>
            <RuleCanvas studio={studio} onAdd={add} />
            <SidePanel studio={studio} begin={props.begin} about={about} />
          </div>
        </>
      )}
    </Page>
  );
}
