import type { Schemas } from '@/shared/api/types';

export type Setting = Schemas['SettingRow'];

/** What stands in the fields: text as typed, whatever the setting is. */
export type Row = Record<string, string>;
export type Typed = Record<string, string | boolean | Row[]>;

/** Every setting's field at first: what is stored, else its default; a secret is never shown. */
export function typedOf(settings: readonly Setting[], stored: Record<string, unknown>): Typed {
  return Object.fromEntries(
    settings.map((setting) => [setting.code, fieldOf(setting, stored[setting.code])]),
  );
}

function fieldOf(setting: Setting, stored: unknown): string | boolean | Row[] {
  if (setting.form === 'secret') return '';
  if (setting.form === 'rows') return Array.isArray(stored) ? (stored as Row[]) : [];
  const value = stored ?? setting.default;
  if (setting.form === 'switch') return value === true;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Those that are asked under what stands in the others. */
export const askedOf = (settings: readonly Setting[], typed: Typed): Setting[] =>
  settings.filter(({ when }) => {
    if (when === null) return true;
    const other = typed[when.setting];
    return typeof other === 'string' && when.values.includes(other);
  });

/** What is sent: fields that are empty are left out, so that a secret stays as it is. */
export function givenOf(settings: readonly Setting[], typed: Typed): Record<string, unknown> {
  const given = askedOf(settings, typed).map(({ code, form }) => {
    const value = typed[code];
    if (form !== 'integer' || typeof value !== 'string') return [code, value] as const;
    return [code, /^-?\d+$/.test(value.trim()) ? Number(value) : value] as const;
  });
  return Object.fromEntries<unknown>(
    given.filter(([, value]) => value !== '' && value !== undefined),
  );
}

/** A code that nobody has yet: of a name's Latin letters, else of the kind. */
export function codeFor(name: string, kind: string, taken: readonly string[]): string {
  const latin = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  const stem = latin.replaceAll(/^-+|-+$/g, '').slice(0, 40) || kind;
  const numbered = [stem, ...Array.from({ length: 100 }, (_, n) => `${stem}-${n + 2}`)];
  return numbered.find((code) => !taken.includes(code)) ?? `${stem}-${Date.now()}`;
}
