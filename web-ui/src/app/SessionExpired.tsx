import { useEffect, useState } from 'react';
import { goToLogin, onSessionExpired } from '@/api/session';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { useAppTexts } from './messages';

/** A session that ends while somebody types must not take the typed text away: ask first, then go to the login page. */
export function SessionExpired() {
  const t = useAppTexts();
  const [open, setOpen] = useState(false);
  useEffect(() => onSessionExpired(() => setOpen(true)), []);

  return (
    <Dialog
      open={open}
      title={t.expiredTitle}
      onClose={() => setOpen(false)}
      actions={
        <>
          <Button onClick={() => setOpen(false)}>{t.stay}</Button>
          <Button variant="primary" onClick={goToLogin}>
            {t.signIn}
          </Button>
        </>
      }
    >
      <p>{t.expiredBody}</p>
    </Dialog>
  );
}
