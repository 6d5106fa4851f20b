import { keptChoice } from '@/shared/choices/keptChoice';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Light, dark, or as the system says. */
export const themeChoice = keptChoice<Theme>('theme', THEMES, 'system');

/** Called before the first paint, and at every change. */
export function applyTheme(theme: Theme = themeChoice.read()): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
}

export function changeTheme(theme: Theme): void {
  themeChoice.write(theme);
  applyTheme(theme);
}
