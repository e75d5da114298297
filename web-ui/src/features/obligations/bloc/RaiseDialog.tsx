import { useState } from 'react';
import { fieldError } from '@/api/problem';
import { useMe } from '@/auth/me';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { ProblemNotice } from '@/ui/ErrorState';
import { announce } from '@/ui/toast';
import { type Argued, Argument } from './Argument';
import { type Bloc, type BlocCheck, type CheckMark, raiseDispute, useBlocStep } from './data';
import { useTexts } from './messages';

interface RaiseDialogProps {
  bloc: Bloc;
  check: BlocCheck;
  mark: CheckMark;
  onClose: () => void;
}

/** Disputes a line that a check sees otherwise. */
export function RaiseDialog({ bloc, check, mark, onClose }: RaiseDialogProps) {
  const t = useTexts();
  const { units } = useMe();
  const sides = [
    { value: check.unitCode, label: check.unitName },
    { value: check.checkerUnit, label: check.checkerName },
  ].filter(({ value }) => units.includes(value));
  const [argued, setArgued] = useState<Argued>({ byUnit: sides[0]?.value ?? '', said: '', evidence: [] });
  const raise = useBlocStep(() => raiseDispute(bloc, { unitCode: check.unitCode, line: mark.key, ...argued }));
  return (
    <Dialog
      open
      title={t.dispute(mark.line)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button
            variant="primary"
            busy={raise.isPending}
            onClick={() =>
              raise.mutate(undefined, {
                onSuccess: () => {
                  announce(t.sent);
                  onClose();
                },
              })
            }
          >
            {t.send}
          </Button>
        </>
      }
    >
      <Argument sides={sides} value={argued} onChange={setArgued} error={fieldError(raise.error, '/said')} />
      <ProblemNotice error={raise.error} />
    </Dialog>
  );
}
