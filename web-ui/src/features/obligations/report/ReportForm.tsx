import { useState } from 'react';
import { fieldError } from '@/api/problem';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { ProblemNotice } from '@/ui/ErrorState';
import { leadsToUnclearNumber } from '@/ui/NumberInput';
import { TextArea } from '@/ui/TextInput';
import { announce } from '@/ui/toast';
import { SavedAt } from '@/ui/useAutosave';
import { useLeaveGuard } from '@/ui/useLeaveGuard';
import { ConflictNotice } from './ConflictNotice';
import { type Report, submitReport, useReportStep } from './data';
import { EvidenceSection } from './EvidenceSection';
import { useTexts } from './messages';
import { useReportDraft } from './useReportDraft';
import { ValueFields } from './ValueFields';

/** The report while it is written; saved by itself, the places that came back stand out. */
export function ReportForm({ report }: { report: Report }) {
  const t = useTexts();
  const format = useFormat();
  const draft = useReportDraft(report);
  const submit = useReportStep<undefined>(submitReport);
  const [tried, setTried] = useState(false);
  const { going } = draft.files;
  useLeaveGuard(going.some(({ kept }) => !kept) || (draft.unsaved && !draft.conflict && !draft.waiting));

  const pins = report.state === 'RETURNED' ? (report.reviews[0]?.remark.pins ?? []) : [];
  const isOpen = (place: string) => !report.openPlaces || report.openPlaces.includes(place);
  const pinned = (place: string) => pins.find((pin) => pin.pointer === place)?.reason;
  const error = (place: string) =>
    fieldError(submit.error, place) ??
    fieldError(draft.refused, place) ??
    (tried ? report.problems.find((problem) => problem.pointer === place)?.message : undefined);

  const blocked = !report.allowedActions.includes('submit')
    ? t.headOnly
    : draft.conflict
      ? t.conflictTitle
      : going.length > 0
        ? t.uploadsFirst
        : draft.waiting
          ? t.lineFirst
          : draft.unsaved
            ? t.saving
            : undefined;
  const handIn = () => {
    setTried(true);
    if (leadsToUnclearNumber() || report.problems.length > 0) return;
    submit.mutate(
      { shown: draft.latest.current, variables: undefined },
      { onSuccess: ({ lateBy }) => announce(lateBy ? t.submittedLate(lateBy) : t.submitted) },
    );
  };

  return (
    <>
      {draft.conflict && <ConflictNotice theirs={draft.conflict} mine={draft.written} onSettle={draft.settle} />}
      {draft.waiting && (
        <p className="notice tone-soon" role="status">
          {t.lineCut}
        </p>
      )}
      {draft.restoredAt && !draft.conflict && draft.state.kind !== 'saved' && (
        <p className="notice tone-info" role="status">
          {t.restored(format.moment(draft.restoredAt))}
        </p>
      )}
      <ValueFields
        report={report}
        values={draft.written.values}
        onChange={(values) => draft.change({ values })}
        isOpen={isOpen}
        pinned={pinned}
        error={error}
      />
      <section className="card stack">
        {(['done', 'blockers'] as const).map((place) => (
          <Text
            key={place}
            label={t[place]}
            required={place === 'done'}
            value={draft.written[place]}
            onChange={(text) => draft.change({ [place]: text })}
            open={isOpen(`/${place}`)}
            pinned={pinned(`/${place}`)}
            error={error(`/${place}`)}
          />
        ))}
      </section>
      <EvidenceSection report={report} pins={pins} files={draft.files} onUse={draft.addKnown} onUnlink={draft.unlink} />
      <ProblemNotice error={draft.waiting ? undefined : (draft.refused ?? submit.error)} />
      {tried && report.problems.length > 0 && (
        <p className="notice tone-soon" role="alert">
          {t.missing}
        </p>
      )}
      <div className="actions-bar">
        <SavedAt state={draft.state} />
        <Button variant="primary" busy={submit.isPending} disabledReason={blocked} onClick={handIn}>
          {t.submit}
        </Button>
      </div>
    </>
  );
}

interface TextProps {
  label: string;
  required: boolean;
  value: string;
  onChange: (text: string) => void;
  open: boolean;
  pinned: string | undefined;
  error: string | undefined;
}

function Text({ label, required, value, onChange, open, pinned, error }: TextProps) {
  const t = useTexts();
  return (
    <div className="stack tight">
      {pinned && <div className="pin">{t.pinned(pinned)}</div>}
      <TextArea
        label={label}
        hint={open ? undefined : t.locked}
        required={required}
        rows={5}
        readOnly={!open}
        value={value}
        onChange={onChange}
        error={error}
      />
    </div>
  );
}
