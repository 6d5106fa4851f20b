import type { Findings, Schemas } from '@/shared/api/types';

type Match = Schemas['Match'];

/** One line of the palette: where it leads, and which characters of its name were meant. */
export interface Entry {
  to: string;
  name: string;
  hint: string | null;
  match: Match | null;
}

/** A page or something to do, found by its name or by words it is also known by. */
export interface Command {
  to: string;
  name: string;
  also: string;
}

export type GroupName = 'recent' | 'people' | 'units' | 'keyResults' | 'commands';

export interface Group {
  name: GroupName;
  entries: readonly Entry[];
}

export interface Destinations {
  keyResult: (id: string) => string;
  unit: (id: string) => string;
  /** For somebody of whom the reader sees no key result, and who is in no unit. */
  people: string;
}

/** What is shown for what was typed: groups that hold nothing are left out. */
export function groupsOf(
  typed: string,
  findings: Findings | undefined,
  commands: readonly Command[],
  recent: readonly Entry[],
  to: Destinations,
): Group[] {
  const groups: Group[] =
    typed === ''
      ? [
          { name: 'recent', entries: recent },
          { name: 'commands', entries: commands.map((one) => plainly(one)) },
        ]
      : [
          ...(findings ? foundGroups(findings, to) : []),
          { name: 'commands', entries: commandsFor(typed, commands) },
        ];
  return groups.filter(({ entries }) => entries.length > 0);
}

function foundGroups({ people, units, key_results }: Findings, to: Destinations): Group[] {
  return [
    {
      name: 'people',
      entries: people.map(({ name, number, unit, unit_id, key_result_id, match }) => ({
        to: key_result_id ? to.keyResult(key_result_id) : unit_id ? to.unit(unit_id) : to.people,
        name,
        hint: [unit, number].filter(Boolean).join(' · '),
        match,
      })),
    },
    {
      name: 'units',
      entries: units.map(({ id, name, parent, match }) => ({
        to: to.unit(id),
        name,
        hint: parent,
        match,
      })),
    },
    {
      name: 'keyResults',
      entries: key_results.map(({ id, title, owner, cycle, match }) => ({
        to: to.keyResult(id),
        name: title,
        hint: `${owner.name} · ${cycle}`,
        match,
      })),
    },
  ];
}

const plainly = ({ to, name }: Command): Entry => ({ to, name, hint: null, match: null });

function commandsFor(typed: string, commands: readonly Command[]): Entry[] {
  const wanted = typed.toLowerCase();
  return commands.flatMap((command) => {
    const at = command.name.toLowerCase().indexOf(wanted);
    if (at >= 0) return [{ ...plainly(command), match: { begins: at, ends: at + wanted.length } }];
    const known = command.also
      .split(' ')
      .some((word) => word.startsWith(wanted.replace(/\s/g, '')));
    return known ? [plainly(command)] : [];
  });
}
