import { useState } from 'react';
import { fieldError } from '@/api/problem';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { ProblemNotice } from '@/ui/ErrorState';
import { leadsToUnclearNumber, NumberInput } from '@/ui/NumberInput';
import { StateBadge } from '@/ui/StateBadge';
import { TextArea } from '@/ui/TextInput';
import { announce } from '@/ui/toast';
import { type Argued, Argument } from './Argument';
import { type Bloc, type BlocDispute, decideDispute, sayInDispute, useBlocStep } from './data';
import { useTexts } from './messages';

/** What is argued about, what each side said on which evidence, and how it ended. */
export function DisputeSection({ bloc }: { bloc: Bloc }) {
  const t = useTexts();
  return (
    <section className="stack" aria-labelledby="disputes">
      <h2 id="disputes">{t.disputes}</h2>
      {bloc.disputes.length === 0 && <p className="muted">{t.noDisputes}</p>}
      {bloc.disputes.map((dispute) => (
        <Dispute key={dispute.id} bloc={bloc} dispute={dispute} />
      ))}
    </section>
  );
}

function Dispute({ bloc, dispute }: { bloc: Bloc; dispute: BlocDispute }) {
  const t = useTexts();
  const format = useFormat();
  const may = (action: string) => dispute.allowedActions.includes(action);
  return (
    <article className="card stack" aria-label={t.disputeOf(dispute.unitName, dispute.lineName)}>
      <div className="row spread">
        <h3>{t.disputeOf(dispute.unitName, dispute.lineName)}</h3>
        <StateBadge tone={dispute.decidedAt ? 'done' : 'soon'}>
          {dispute.decidedAt ? t.settledBadge : t.pending}
        </StateBadge>
      </div>
      <p className="muted">
        {t.selfHas(format.number(dispute.own), format.number(dispute.max))} ·{' '}
        {t.raisedBy(dispute.raisedBy, format.moment(dispute.raisedAt))}
      </p>
      <ul className="stack tight">
        {dispute.statements.map(({ unitName, who, at, said, evidence }) => (
          <li key={`${at} ${unitName}`}>
            <strong>{unitName}</strong>{' '}
            <span className="small muted">
              {who}, {format.moment(at)}
            </span>
            <p className="written">{said}</p>
            {evidence.map(({ id, name }) => (
              <div key={id} className="small">
                <a href={`/api/v1/evidence/${id}/content`} download={name}>
                  {name}
                </a>
              </div>
            ))}
          </li>
        ))}
      </ul>
      {dispute.decidedAt && (
        <div className="notice tone-done">
          <p>
            {t.decision(format.number(dispute.points ?? 0), dispute.decidedBy ?? '', format.moment(dispute.decidedAt))}
          </p>
          <p className="written">{dispute.reason}</p>
        </div>
      )}
      {may('speak') && <Speak key={dispute.statements.length} bloc={bloc} dispute={dispute} />}
      {may('decide') && <Decide dispute={dispute} />}
    </article>
  );
}

function Speak({ bloc, dispute }: { bloc: Bloc; dispute: BlocDispute }) {
  const t = useTexts();
  const sides = dispute.mySides.map((unit) => ({
    value: unit,
    label: bloc.members.find(({ unitCode }) => unitCode === unit)?.unitName ?? unit,
  }));
  const [argued, setArgued] = useState<Argued>({ byUnit: sides[0]?.value ?? '', said: '', evidence: [] });
  const say = useBlocStep(() => sayInDispute(dispute, argued.byUnit, argued.said, argued.evidence));
  return (
    <>
      <Argument sides={sides} value={argued} onChange={setArgued} error={fieldError(say.error, '/said')} />
      <ProblemNotice error={say.error} />
      <div>
        <Button busy={say.isPending} onClick={() => say.mutate(undefined, { onSuccess: () => announce(t.sent) })}>
          {t.send}
        </Button>
      </div>
    </>
  );
}

function Decide({ dispute }: { dispute: BlocDispute }) {
  const t = useTexts();
  const [points, setPoints] = useState<number | null>(dispute.own);
  const [reason, setReason] = useState('');
  const decide = useBlocStep(() => decideDispute(dispute, points ?? dispute.own, reason));
  const [tried, setTried] = useState(false);
  const send = () => {
    setTried(true);
    if (leadsToUnclearNumber() || points === null) return;
    decide.mutate(undefined, { onSuccess: () => announce(t.decided) });
  };
  return (
    <section className="stack decide" aria-label={t.decide}>
      <NumberInput
        label={t.decidePoints}
        required
        value={points}
        onChange={setPoints}
        error={tried && points === null ? t.pointsFirst : fieldError(decide.error, '/points')}
      />
      <TextArea
        label={t.decideWhy}
        required
        value={reason}
        onChange={setReason}
        error={fieldError(decide.error, '/reason')}
      />
      <ProblemNotice error={decide.error} />
      <div>
        <Button variant="primary" busy={decide.isPending} onClick={send}>
          {t.decide}
        </Button>
      </div>
    </section>
  );
}
