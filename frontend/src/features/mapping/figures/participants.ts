import { columnOf, objectOf } from './part';

interface Participants {
  column: string | null;
  parts: string | null;
  isList: boolean;
  /** Further columns, which only the JSON shows. */
  more: number;
}

/** Who shares in a record, as the editor shows it. */
export function participantsOf(part: unknown): Participants {
  const said = objectOf(part);
  if (typeof said.list === 'string') {
    const more = said.column === undefined ? 0 : 1;
    return { column: said.list, parts: null, isList: true, more };
  }
  const columns = Array.isArray(said.columns) ? (said.columns as unknown[]) : [];
  const [first] = columns;
  const parts = objectOf(first).parts;
  return {
    column: columnOf(first),
    parts: typeof parts === 'string' ? parts : null,
    isList: false,
    more: Math.max(0, columns.length - 1),
  };
}

/** A list inside the record, or one column that names one or several. */
export function withParticipants(column: string, parts: string | null, isList: boolean): unknown {
  if (isList) return { list: column };
  return { columns: [parts === null ? column : { column, parts }] };
}
