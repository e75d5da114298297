export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'thidua.theme';
const darkSystem = window.matchMedia?.('(prefers-color-scheme: dark)');
const contrastSystem = window.matchMedia?.('(prefers-contrast: more)');

export function storedTheme(): Theme {
  try {
    const stored = localStorage.getItem(KEY);
    return THEMES.find((theme) => theme === stored) ?? 'system';
  } catch {
    return 'system';
  }
}

export function applyTheme(theme: Theme = storedTheme()): void {
  const ofSystem = contrastSystem?.matches ? 'contrast' : darkSystem?.matches ? 'dark' : 'light';
  document.documentElement.dataset.theme = theme === 'system' ? ofSystem : theme;
}

export function chooseTheme(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // kept for this page only
  }
  applyTheme(theme);
}

for (const query of [darkSystem, contrastSystem]) query?.addEventListener('change', () => applyTheme());
