import { useBlocker } from '@tanstack/react-router';
import { useUiTexts } from './messages';

/** Asks before a page with unsaved input is left, inside the application and by closing the tab. */
export function useLeaveGuard(unsaved: boolean): void {
  const t = useUiTexts();
  useBlocker({
    shouldBlockFn: () => unsaved && !window.confirm(t.leave),
    enableBeforeUnload: () => unsaved,
  });
}
