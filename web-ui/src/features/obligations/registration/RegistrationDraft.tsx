import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ProblemError } from '@/api/problem';
import { Button } from '@/ui/Button';
import { ProblemNotice } from '@/ui/ErrorState';
import { announce } from '@/ui/toast';
import { SavedAt, useAutosave } from '@/ui/useAutosave';
import { useLeaveGuard } from '@/ui/useLeaveGuard';
import { CapList } from './CapList';
import {
  type Line,
  type Registration,
  registrationQuery,
  saveLines,
  submitRegistration,
  useRegistrationStep,
} from './data';
import { ExcelSection } from './ExcelSection';
import { toggled } from './lines';
import { useTexts } from './messages';
import { ProposalSection } from './ProposalSection';
import { TitleTables } from './TitleTable';

const QUIET_MS = 500;

const linesOf = ({ lines }: Registration): Line[] =>
  lines.map(({ titleCode, subjectKind, subjectId }) => ({ titleCode, subjectKind, subjectId }));

/** The sheet while it is written: saved at every tick, with the caps' new numbers in the answer. */
export function RegistrationDraft({ registration }: { registration: Registration }) {
  const t = useTexts();
  const queryClient = useQueryClient();
  const latest = useRef(registration);
  const [stored, setStored] = useState<Line[]>(() => linesOf(registration));
  const [lines, setLines] = useState<Line[]>(stored);
  const [refused, setRefused] = useState<unknown>();
  const submit = useRegistrationStep<undefined>(submitRegistration);
  const stale = refused instanceof ProblemError && refused.slug === 'stale-version';
  const requires = new Map(
    registration.titles.flatMap(({ code, requires: needed }) => (needed ? [[code, needed] as const] : [])),
  );

  const state = useAutosave({
    value: lines,
    stored,
    delayMs: QUIET_MS,
    enabled: !stale,
    save: async (value) => {
      try {
        latest.current = await saveLines(latest.current, value);
        queryClient.setQueryData(registrationQuery(registration.id).queryKey, latest.current);
        setRefused(undefined);
      } catch (error) {
        setRefused(error);
        throw error;
      }
    },
  });
  const unsaved = state.kind === 'dirty' || state.kind === 'saving' || state.kind === 'failed';
  useLeaveGuard(unsaved && !stale);

  /** The sheet as the server changed it: shown, and nothing to be saved. */
  const take = (next: Registration) => {
    const now = linesOf(next);
    latest.current = next;
    setStored(now);
    setLines(now);
  };

  const blocked = !registration.allowedActions.includes('submit')
    ? t.headOnly
    : unsaved
      ? t.savingReason
      : registration.caps.some((cap) => cap.exceeded)
        ? t.exceededReason
        : registration.problems.length > 0
          ? t.problemReason
          : undefined;

  return (
    <>
      <p className="muted">{t.addLater}</p>
      {stale ? (
        <div className="notice tone-late" role="alert">
          <p>{t.stale}</p>
          <Button onClick={() => window.location.reload()}>{t.reload}</Button>
        </div>
      ) : (
        <ProblemNotice error={refused} />
      )}
      <CapList caps={registration.caps} />
      <ProposalSection registration={registration} waits={unsaved || stale} onAnswered={take} />
      <TitleTables
        registration={registration}
        lines={lines}
        onToggle={(line) => setLines((known) => toggled(known, line, requires))}
      />
      <ExcelSection registration={registration} waits={unsaved || stale} onImported={take} />
      {registration.problems.length > 0 && (
        <div className="notice tone-soon">
          <p>
            <strong>{t.problems}</strong>
          </p>
          <ul className="bullets">
            {registration.problems.map((problem) => (
              <li key={`${problem.pointer} ${problem.code}`}>{problem.message}</li>
            ))}
          </ul>
        </div>
      )}
      <ProblemNotice error={submit.error} />
      <div className="actions-bar">
        <SavedAt state={state} />
        <Button
          variant="primary"
          busy={submit.isPending}
          disabledReason={blocked}
          onClick={() =>
            submit.mutate({ shown: latest.current, variables: undefined }, { onSuccess: () => announce(t.submitted) })
          }
        >
          {t.submit}
        </Button>
      </div>
    </>
  );
}
