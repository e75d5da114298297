import { useState } from 'react';
import { fieldError } from '@/api/problem';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { ProblemNotice } from '@/ui/ErrorState';
import { TextArea } from '@/ui/TextInput';
import { announce } from '@/ui/toast';
import { type Party, type Pledge, returnPledge, usePledgeStep } from './data';
import { useTexts } from './messages';

/** A head who will not sign this text says why; it goes back to be changed. */
export function ReturnPledge({ pledge, party, onClose }: { pledge: Pledge; party: Party; onClose: () => void }) {
  const t = useTexts();
  const [reason, setReason] = useState('');
  const [sent, setSent] = useState(false);
  const giveBack = usePledgeStep((why: string) => returnPledge(pledge, party.unitCode, why));
  const send = () => {
    setSent(true);
    if (reason.trim() === '' || giveBack.isPending) return;
    giveBack.mutate(reason, {
      onSuccess: () => {
        announce(t.gaveBack);
        onClose();
      },
    });
  };
  return (
    <Dialog
      open
      title={t.giveBackTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button variant="primary" busy={giveBack.isPending} onClick={send}>
            {t.giveBackTitle}
          </Button>
        </>
      }
    >
      <p>{t.giveBackLead}</p>
      <TextArea
        label={t.giveBackWhy}
        required
        rows={4}
        value={reason}
        onChange={setReason}
        error={sent && reason.trim() === '' ? t.needWhy : fieldError(giveBack.error, '/reason')}
      />
      <ProblemNotice error={giveBack.error} />
    </Dialog>
  );
}
