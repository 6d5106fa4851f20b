import type { Definition } from './definition';

/** A code for a new metric: its English name in small letters, or what it counts and when it was made. */
export function codeOf({ name_en, fact_kind, value }: Definition, at: Date): string {
  const words = name_en.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const said = words.join('_').slice(0, 40);
  const stamp = at.toISOString().replace(/\D/g, '').slice(2, 14);
  return /^[a-z]/.test(said) ? `${said}_${stamp.slice(6)}` : `${fact_kind || value}_${stamp}`;
}
