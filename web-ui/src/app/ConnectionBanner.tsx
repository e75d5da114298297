import { useSyncExternalStore } from 'react';
import { useAppTexts } from './messages';

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Says that the line is cut for as long as it is. */
export function ConnectionBanner() {
  const t = useAppTexts();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status" className={online ? undefined : 'offline-banner'}>
      {!online && <p className="frame-width">{t.offline}</p>}
    </div>
  );
}
