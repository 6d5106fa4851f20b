import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { faceOf } from '../figures/face';
import type { RuleNode } from '../figures/graph';
import { KINDS } from '../nodes';
import styles from './RuleNodeCard.module.css';
import type { RuleStudio } from './studio';

/** As many longer lines as a card has room for. */
const LONG = 4;

interface CardFaceProps {
  studio: RuleStudio;
  node: RuleNode;
  /** The chosen owner's: the line that it was read from is lit. */
  chosen: Schemas['ChosenRow'] | undefined;
}

/** How a node is set, in brief: drawn where its kind draws, else line by line. */
export function CardFace({ studio, node, chosen }: CardFaceProps) {
  const { t } = useTranslation();
  const { value = null, input = null } = chosen ?? {};
  const Drawing = KINDS[node.kind]?.Drawing;
  if (Drawing) return <Drawing settings={node.settings} value={value} input={input} />;
  const lines = faceOf(node, studio.draft.graph, studio.title, t);
  // Short words stand two by two, as coefficients do; longer ones have a line for each.
  const short =
    lines.length > 1 &&
    lines.every((line) => line.key !== '' && line.key.length + line.value.length <= 8);
  return (
    <div className={styles.face} data-short={short}>
      {(short ? lines : lines.slice(0, LONG)).map(({ key, value: set }) => (
        <span key={key} data-lit={input === key}>
          <i>{key}</i> <b>{set}</b>
        </span>
      ))}
    </div>
  );
}
