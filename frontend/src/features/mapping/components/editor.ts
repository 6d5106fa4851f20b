import type { FoundColumn, Preview } from '../api/readPreview';
import type { ObjectKind } from '../figures/fields';
import type { Draft } from '../figures/part';

/** What every part of the editor is given. */
export interface EditorProps {
  kind: ObjectKind;
  draft: Draft;
  columns: readonly FoundColumn[];
  preview: Preview;
  onPart: (name: string, part: unknown) => void;
  /** The whole of it at once, where several parts change together. */
  onDraft: (draft: Draft) => void;
  /** What is wrong with a field, in words. */
  faultOf: (name: string) => string | undefined;
}
