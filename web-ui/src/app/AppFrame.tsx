import { Link, Outlet, useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useMe } from '@/auth/me';
import { Toasts } from '@/ui/toast';
import { AccountMenu } from './AccountMenu';
import { ActingBanner } from './ActingBanner';
import { ConnectionBanner } from './ConnectionBanner';
import './frame.css';
import { useAppTexts } from './messages';
import { navigationOf } from './navigation';
import { SessionExpired } from './SessionExpired';
import { UnreadCount } from './UnreadCount';

/** The page around every page: skip link, name, navigation of the role, account, connection and session. */
export function AppFrame() {
  const t = useAppTexts();
  const me = useMe();
  const router = useRouter();
  const main = useRef<HTMLElement>(null);

  // A screen reader starts at the new page, not at the link that was pressed; on the first page it starts at the top.
  useEffect(
    () =>
      router.subscribe('onResolved', ({ fromLocation, pathChanged }) => {
        if (fromLocation && pathChanged) main.current?.focus({ preventScroll: true });
      }),
    [router],
  );

  return (
    <div className="frame">
      <a className="skip" href="#content">
        {t.skip}
      </a>
      <header className="frame-header">
        <div className="frame-width">
          <Link to="/" className="brand">
            <img src="/favicon.svg" alt="" width={28} height={28} /> {t.brand}
          </Link>
          <nav aria-label={t.navigation} className="frame-nav">
            {navigationOf(me).map(({ key, to, icon }) => (
              <Link key={key} to={to} activeOptions={{ exact: to === '/' }}>
                <svg
                  viewBox="0 0 24 24"
                  fill="none"
                  stroke="currentColor"
                  strokeWidth="1.7"
                  strokeLinejoin="round"
                  aria-hidden="true"
                >
                  <path d={icon} />
                </svg>
                <span>
                  {t[key]}
                  {key === 'inbox' && <UnreadCount />}
                </span>
              </Link>
            ))}
          </nav>
          <AccountMenu me={me} />
        </div>
      </header>
      <ActingBanner acting={me.acting} />
      <ConnectionBanner />
      <main id="content" ref={main} tabIndex={-1} className="frame-width">
        <Outlet />
      </main>
      <SessionExpired />
      <Toasts />
    </div>
  );
}
