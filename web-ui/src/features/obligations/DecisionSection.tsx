import { useState } from 'react';
import { commitmentApi, unwrap } from '@/api/client';
import { fieldError } from '@/api/problem';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { DateInput } from '@/ui/DateInput';
import { Dialog } from '@/ui/Dialog';
import { ProblemNotice } from '@/ui/ErrorState';
import { TextArea } from '@/ui/TextInput';
import { announce } from '@/ui/toast';
import { type Obligation, type ObligationDetail, useObligationStep } from './data';
import { useTexts } from './messages';

type Asked = 'ask' | 'refuse' | 'waive';

/** A later date and a waiver: asked for by the unit, decided by the officer. */
export function DecisionSection({ obligation }: { obligation: Obligation }) {
  const t = useTexts();
  const format = useFormat();
  const [asked, setAsked] = useState<Asked>();
  const may = (action: string) => obligation.allowedActions.includes(action);
  const grant = useObligationStep((id: string) =>
    unwrap(commitmentApi.POST('/api/v1/obligations/{id}/extension/grant', { params: { path: { id } }, body: {} })),
  );
  const { extension } = obligation;

  return (
    <>
      {extension && (
        <section className="notice tone-info stack tight">
          <p>
            <strong>{t.wish(extension.askedBy, format.day(extension.until))}</strong>
          </p>
          <p>{extension.reason}</p>
          <ProblemNotice error={grant.error} />
          {may('grant-extension') && (
            <div className="row">
              <Button
                variant="primary"
                busy={grant.isPending}
                onClick={() => grant.mutate(obligation.id, { onSuccess: () => announce(t.granted) })}
              >
                {t.grant}
              </Button>
              <Button onClick={() => setAsked('refuse')}>{t.refuse}</Button>
            </div>
          )}
        </section>
      )}
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
    if (asked === 'refuse')
      return unwrap(commitmentApi.POST('/api/v1/obligations/{id}/extension/refuse', { params, body: { reason } }));
    return unwrap(commitmentApi.POST('/api/v1/obligations/{id}/waive', { params, body: { reason } }));
  });
}

function ReasonDialog({ obligation, asked, onClose }: { obligation: Obligation; asked: Asked; onClose: () => void }) {
  const t = useTexts();
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const [sent, setSent] = useState(false);
  const step = useReasonedStep(obligation.id, asked);
  const words = {
    ask: { title: t.extension, lead: t.extensionLead, done: t.asked, button: t.send },
    refuse: { title: t.refuse, lead: undefined, done: t.refused, button: t.send },
    waive: { title: t.waive, lead: t.waiveLead, done: t.waived, button: t.waive },
  }[asked];

  const send = () => {
    setSent(true);
    if (reason.trim() === '' || (asked === 'ask' && until === '')) return;
    step.mutate(
      { reason, until },
      {
        onSuccess: () => {
          announce(words.done);
          onClose();
        },
      },
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
      {asked === 'ask' && (
        <DateInput
          label={t.until}
          required
          value={until}
          onChange={setUntil}
          error={sent && until === '' ? t.needDay : fieldError(step.error, '/until')}
        />
      )}
      <TextArea
        label={t.why}
        required
        value={reason}
        onChange={setReason}
        error={sent && reason.trim() === '' ? t.needReason : fieldError(step.error, '/reason')}
      />
      <ProblemNotice error={step.error} />
    </Dialog>
  );
}
