import { useState } from 'react';
import { fieldError } from '@/api/problem';
import { Button } from '@/ui/Button';
import { ProblemNotice } from '@/ui/ErrorState';
import { TextArea } from '@/ui/TextInput';
import { announce } from '@/ui/toast';
import { useLeaveGuard } from '@/ui/useLeaveGuard';
import { openPledge, type Pledge, savePledge, usePledgeStep } from './data';
import { useTexts } from './messages';

/** The officer's draft; what is opened for signing is what was saved. */
export function PledgeDraft({ pledge }: { pledge: Pledge }) {
  const t = useTexts();
  const [text, setText] = useState(pledge.text);
  const save = usePledgeStep(() => savePledge(pledge, text));
  const open = usePledgeStep(() => openPledge(pledge));
  const unsaved = text !== pledge.text;
  useLeaveGuard(unsaved);
  return (
    <section className="card stack">
      <TextArea
        label={t.text}
        hint={t.textHint}
        required
        rows={18}
        value={text}
        onChange={setText}
        error={fieldError(save.error, '/text')}
      />
      <ProblemNotice error={save.error ?? open.error} />
      <div className="actions-bar">
        <Button busy={save.isPending} onClick={() => save.mutate(undefined, { onSuccess: () => announce(t.saved) })}>
          {t.save}
        </Button>
        <Button
          variant="primary"
          busy={open.isPending}
          disabledReason={unsaved ? t.saveFirst : undefined}
          onClick={() => open.mutate(undefined, { onSuccess: () => announce(t.opened) })}
        >
          {t.open}
        </Button>
      </div>
    </section>
  );
}
