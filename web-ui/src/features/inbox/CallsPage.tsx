import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { fieldError } from '@/api/problem';
import { RequireRole } from '@/auth/RequireRole';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { ProblemNotice } from '@/ui/ErrorState';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { TextArea, TextInput } from '@/ui/TextInput';
import { announce } from '@/ui/toast';
import { useCallTexts } from './callMessages';
import { type Call, callsQuery, useCallStep } from './calls';
import './inbox.css';
import { useTexts } from './messages';

/** Danh sách cần gọi: who owes something and cannot be reached by mail, with what is owed and the number to call. */
export function CallsPage() {
  return (
    <RequireRole roles={['emulation-officer', 'principal']}>
      <Content />
    </RequireRole>
  );
}

function Content() {
  const t = useCallTexts();
  const inbox = useTexts();
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.lead}
        trail={[
          <Link key="inbox" to="/inbox">
            {inbox.title}
          </Link>,
          <Link key="ledger" to="/inbox/deliveries">
            {inbox.ledgerTitle}
          </Link>,
        ]}
      />
      <QueryView
        query={useQuery(callsQuery)}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState title={t.empty}>{t.emptyBody}</EmptyState>}
      >
        {({ items }) => (
          <ul className="inbox stack">
            {items.map((call) => (
              <Person key={call.personId} call={call} />
            ))}
          </ul>
        )}
      </QueryView>
    </>
  );
}

function Person({ call }: { call: Call }) {
  const t = useCallTexts();
  const format = useFormat();
  const step = useCallStep();
  const [asking, setAsking] = useState<'called' | 'phone'>();
  const may = (action: string) => call.allowedActions.includes(action);
  return (
    <li className="card stack tight call">
      <div>
        <h2>{call.fullName}</h2>
        <div className="muted">
          {call.position}, {call.unitName}
        </div>
      </div>
      <p>
        {call.reason}
        {call.address && (
          <span className="muted ledger-who">
            {' '}
            ({call.address}
            {call.since && `, ${t.since(format.moment(call.since))}`})
          </span>
        )}
      </p>
      <p>
        {t.phone}: {call.phone ? <a href={`tel:${call.phone.replace(/[^+\d]/g, '')}`}>{call.phone}</a> : t.noPhone}
      </p>
      <div>
        <strong>{t.owed(format.number(call.owed.length))}</strong>
        <ul className="bullets">
          {call.owed.map((one) => (
            <li key={one.obligationId}>
              <Link to="/obligations/$obligationId" params={{ obligationId: one.obligationId }}>
                {one.title}
              </Link>
              , {t.due(format.day(one.dueAt), one.remaining)}
              <div className="muted small">{one.campaignTitle}</div>
            </li>
          ))}
        </ul>
      </div>
      {call.calledAt && (
        <p className="notice tone-info">
          {t.calledAt(format.moment(call.calledAt), call.calledBy ?? '')}
          {call.note && `: ${call.note}`}
        </p>
      )}
      <ProblemNotice error={asking ? null : step.error} />
      <div className="row">
        {may('called') && (
          <Button variant="primary" onClick={() => setAsking('called')}>
            {t.called}
            <span className="visually-hidden"> {call.fullName}</span>
          </Button>
        )}
        {may('phone') && (
          <Button onClick={() => setAsking('phone')}>
            {call.phone ? t.changePhone : t.enterPhone}
            <span className="visually-hidden"> {call.fullName}</span>
          </Button>
        )}
        {may('clear') && (
          <Button
            busy={step.isPending && !asking}
            onClick={() =>
              step.mutate(
                { personId: call.personId, clear: true },
                { onSuccess: () => announce(t.clearDone(call.fullName)) },
              )
            }
          >
            {t.clear}
            <span className="visually-hidden"> {call.fullName}</span>
          </Button>
        )}
      </div>
      {asking && <Ask what={asking} call={call} step={step} onClose={() => setAsking(undefined)} />}
    </li>
  );
}

interface AskProps {
  what: 'called' | 'phone';
  call: Call;
  step: ReturnType<typeof useCallStep>;
  onClose: () => void;
}

/** One field: what was said, or the number. */
function Ask({ what, call, step, onClose }: AskProps) {
  const t = useCallTexts();
  const [text, setText] = useState(what === 'phone' ? (call.phone ?? '') : '');
  const { personId, fullName } = call;
  const save = () =>
    step.mutate(what === 'called' ? { personId, called: text } : { personId, phone: text }, {
      onSuccess: () => {
        announce(what === 'called' ? t.calledDone(fullName) : t.phoneDone);
        onClose();
      },
    });
  return (
    <Dialog
      open
      title={what === 'called' ? t.calledTitle(fullName) : t.phoneTitle(fullName)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button variant="primary" busy={step.isPending} onClick={save}>
            {t.save}
          </Button>
        </>
      }
    >
      {what === 'called' ? (
        <TextArea
          label={t.note}
          hint={t.noteHint}
          value={text}
          error={fieldError(step.error, '/note')}
          onChange={setText}
        />
      ) : (
        <TextInput
          type="tel"
          label={t.phone}
          value={text}
          error={fieldError(step.error, '/phone')}
          onChange={setText}
        />
      )}
      <ProblemNotice error={step.error} />
    </Dialog>
  );
}
