import { useState } from 'react';
import { fieldError } from '@/api/problem';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { ProblemNotice } from '@/ui/ErrorState';
import { TextArea } from '@/ui/TextInput';
import { announce } from '@/ui/toast';
import { type Bloc, type BlocCheck, closeCheck, useBlocStep } from './data';
import { useTexts } from './messages';

/** The head goes on without a check that never came, and says why; it stands in the minutes. */
export function CloseDialog({ bloc, check, onClose }: { bloc: Bloc; check: BlocCheck; onClose: () => void }) {
  const t = useTexts();
  const [reason, setReason] = useState('');
  const [sent, setSent] = useState(false);
  const close = useBlocStep((why: string) => closeCheck(bloc, check, why));
  const send = () => {
    setSent(true);
    if (reason.trim() === '' || close.isPending) return;
    close.mutate(reason, {
      onSuccess: () => {
        announce(t.checkClosed);
        onClose();
      },
    });
  };
  return (
    <Dialog
      open
      title={t.closeCheck}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button variant="primary" busy={close.isPending} onClick={send}>
            {t.closeCheck}
          </Button>
        </>
      }
    >
      <p>{t.closeLead(check.checkerName, check.unitName)}</p>
      <TextArea
        label={t.closeReason}
        required
        rows={3}
        value={reason}
        onChange={setReason}
        error={sent && reason.trim() === '' ? t.needCloseReason : fieldError(close.error, '/reason')}
      />
      <ProblemNotice error={close.error} />
    </Dialog>
  );
}
