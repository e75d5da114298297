import { useState } from 'react';
import { commitmentApi, unwrap } from '@/api/client';
import { fieldError } from '@/api/problem';
import { localDay, useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { DateInput } from '@/ui/DateInput';
import { Dialog } from '@/ui/Dialog';
import { ProblemNotice } from '@/ui/ErrorState';
import { TextArea } from '@/ui/TextInput';
import { announce } from '@/ui/toast';
import { type Obligation, type ObligationDetail, useObligationStep } from './data';
import { useTexts } from './messages';

type Asked = 'ask' | 'grant' | 'refuse' | 'waive';

/** A later date that the unit asks for, and the officer's answer. */
export function Wish({ obligation }: { obligation: Obligation }) {
  const t = useTexts();
  const format = useFormat();
  const [asked, setAsked] = useState<Asked>();
  const may = (action: string) => obligation.allowedActions.includes(action);
  const grant = useObligationStep((id: string) =>
    unwrap(commitmentApi.POST('/api/v1/obligations/{id}/extension/grant', { params: { path: { id } }, body: {} })),
  );
  const { extension } = obligation;
  if (!extension) return null;

  return (
    <section className="notice tone-info stack tight">
      <p>
        <strong>{t.wish(extension.askedBy, format.day(extension.until))}</strong>
      </p>
      <p className="written">{extension.reason}</p>
      <ProblemNotice error={grant.error} />
      {may('grant-extension') ? (
        <div className="row">
          <Button
            variant="primary"
            busy={grant.isPending}
            onClick={() => grant.mutate(obligation.id, { onSuccess: () => announce(t.granted) })}
          >
            {t.grant}
          </Button>
          <Button onClick={() => setAsked('grant')}>{t.grantOther}</Button>
          <Button onClick={() => setAsked('refuse')}>{t.refuse}</Button>
        </div>
      ) : (
        <p className="muted">{t.wishWaits}</p>
      )}
      {asked && <ReasonDialog obligation={obligation} asked={asked} onClose={() => setAsked(undefined)} />}
    </section>
  );
}

/** What the unit may ask for, and the waiver of the officer. */
export function DecisionSection({ obligation }: { obligation: Obligation }) {
  const t = useTexts();
  const [asked, setAsked] = useState<Asked>();
  const may = (action: string) => obligation.allowedActions.includes(action);
  return (
    <>
      <div className="row">
        {may('ask-extension') && <Button onClick={() => setAsked('ask')}>{t.extension}</Button>}
        {may('waive') && (
          <Button variant="quiet" onClick={() => setAsked('waive')}>
            {t.waive}
          </Button>
        )}
      </div>
      {asked && <ReasonDialog obligation={obligation} asked={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}

interface Reasoned {
  reason: string;
  until: string;
}

function useReasonedStep(id: string, asked: Asked) {
  const params = { path: { id } };
  return useObligationStep(({ reason, until }: Reasoned): Promise<ObligationDetail> => {
    if (asked === 'ask')
      return unwrap(commitmentApi.POST('/api/v1/obligations/{id}/extension', { params, body: { reason, until } }));
    if (asked === 'grant')
      return unwrap(
        commitmentApi.POST('/api/v1/obligations/{id}/extension/grant', {
          params,
          body: { until, note: reason.trim() || null },
        }),
      );
    if (asked === 'refuse')
      return unwrap(commitmentApi.POST('/api/v1/obligations/{id}/extension/refuse', { params, body: { reason } }));
    return unwrap(commitmentApi.POST('/api/v1/obligations/{id}/waive', { params, body: { reason } }));
  });
}

function ReasonDialog({ obligation, asked, onClose }: { obligation: Obligation; asked: Asked; onClose: () => void }) {
  const t = useTexts();
  const format = useFormat();
  const wished = obligation.extension?.until ?? '';
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(asked === 'grant' ? wished : '');
  const [sent, setSent] = useState(false);
  const step = useReasonedStep(obligation.id, asked);
  const due = format.day(obligation.dueAt);
  const dated = asked === 'ask' || asked === 'grant';
  const bare = asked !== 'grant' && reason.trim() === '';
  const words = {
    ask: { title: t.extension, lead: t.extensionLead(due), done: t.asked, button: t.send },
    grant: {
      title: t.grantOther,
      lead: wished && t.grantOtherLead(due, format.day(wished)),
      done: t.granted,
      button: t.grant,
    },
    refuse: { title: t.refuse, lead: undefined, done: t.refused, button: t.send },
    waive: { title: t.waive, lead: t.waiveLead, done: t.waived, button: t.waive },
  }[asked];

  const send = () => {
    setSent(true);
    if (bare || (dated && until === '')) return;
    // the answer may take the dialog off the page with what it asked about, and is announced all the same
    step.mutateAsync({ reason, until }).then(
      () => {
        announce(words.done);
        onClose();
      },
      () => undefined,
    );
  };

  return (
    <Dialog
      open
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button variant="primary" busy={step.isPending} onClick={send}>
            {words.button}
          </Button>
        </>
      }
    >
      {words.lead && <p className="muted">{words.lead}</p>}
      {dated && (
        <DateInput
          label={asked === 'ask' ? t.until : t.grantUntil}
          required
          value={until}
          min={localDay(new Date(obligation.dueAt))}
          onChange={setUntil}
          error={sent && until === '' ? t.needDay : fieldError(step.error, '/until')}
        />
      )}
      <TextArea
        label={asked === 'grant' ? t.grantNote : t.why}
        required={asked !== 'grant'}
        value={reason}
        onChange={setReason}
        error={sent && bare ? t.needReason : fieldError(step.error, asked === 'grant' ? '/note' : '/reason')}
      />
      <ProblemNotice error={step.error} />
    </Dialog>
  );
}
