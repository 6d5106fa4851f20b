import type { ReactNode } from 'react';

interface FigureProps {
  name: string;
  value: ReactNode;
  note?: ReactNode;
}

/** One figure under its name, with what is said beside it. */
export function Figure({ name, value, note }: FigureProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{value}</strong> {note && <span>{note}</span>}
      </dd>
    </div>
  );
}
