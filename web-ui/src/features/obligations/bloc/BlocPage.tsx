import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { fieldError } from '@/api/problem';
import { localDay, useFormat } from '@/i18n/format';
import { Button, buttonClass } from '@/ui/Button';
import { DateInput } from '@/ui/DateInput';
import { Dialog } from '@/ui/Dialog';
import { ProblemNotice } from '@/ui/ErrorState';
import { NumberInput } from '@/ui/NumberInput';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { StateBadge, type Tone } from '@/ui/StateBadge';
import { type Column, Table } from '@/ui/Table';
import { announce } from '@/ui/toast';
import { CheckSection } from './CheckSection';
import { DisputeSection } from './DisputeSection';
import { assignChecks, type Bloc, type BlocMember, blocQuery, settleUnit, useBlocStep } from './data';
import { useTexts } from './messages';
import '../obligations.css';
import '../score/score.css';

const TONES: Record<BlocMember['state'], Tone> = {
  NONE: 'neutral',
  DRAFT: 'neutral',
  SUBMITTED: 'info',
  RETURNED: 'returned',
  VERIFIED: 'done',
};
const ANSWER_DAYS = 5;

/** The room of a bloc in a year: its members' points, who checks whom, what is argued about. */
export function BlocPage() {
  const { campaignId } = useParams({ from: '/frame/obligations/blocs/$campaignId' });
  const query = useQuery(blocQuery(campaignId));
  return <QueryView query={query}>{(bloc) => <BlocView bloc={bloc} />}</QueryView>;
}

export function BlocView({ bloc }: { bloc: Bloc }) {
  const t = useTexts();
  const may = (action: string) => bloc.allowedActions.includes(action);
  const { campaignId } = bloc;
  return (
    <>
      <PageHeader
        title={t.title(bloc.blocName, `${bloc.year}`)}
        lead={bloc.campaignTitle}
        trail={[
          <Link key="rounds" to="/obligations/scores">
            {t.rounds}
          </Link>,
        ]}
        actions={
          <>
            <Link to="/obligations/pledges/$campaignId" params={{ campaignId }} className={buttonClass()}>
              {t.pledge}
            </Link>
            <Link to="/obligations/scores/$campaignId" params={{ campaignId }} className={buttonClass()}>
              {t.sheet}
            </Link>
            {may('handover') && (
              <a className={buttonClass()} href={`/api/v1/blocs/${campaignId}/handover`} download>
                {t.handover}
              </a>
            )}
          </>
        }
      />
      <div className="stack loose">
        <div className="row">
          {bloc.closed && <StateBadge tone="done">{t.closed}</StateBadge>}
          <span>{t.head(bloc.headName)}</span>
          {bloc.deputyName && <span className="muted">{t.deputy(bloc.deputyName)}</span>}
        </div>
        <Members bloc={bloc} />
        {may('assign') && <Assign bloc={bloc} />}
        <CheckSection bloc={bloc} />
        <DisputeSection bloc={bloc} />
      </div>
    </>
  );
}

function Members({ bloc }: { bloc: Bloc }) {
  const t = useTexts();
  const format = useFormat();
  const [asked, setAsked] = useState<BlocMember>();
  const columns: Column<BlocMember>[] = [
    { key: 'unit', header: t.unit, rowHeader: true, cell: ({ unitName }) => unitName },
    { key: 'role', header: t.role, cell: ({ role }) => t[`role.${role}`] },
    {
      key: 'state',
      header: t.state,
      cell: ({ state }) => <StateBadge tone={TONES[state]}>{t[`state.${state}`]}</StateBadge>,
    },
    {
      key: 'checks',
      header: t.checks,
      cell: ({ checksDone, checksAll }) =>
        checksAll > 0 ? t.checksOf(format.number(checksDone), format.number(checksAll)) : '',
    },
    {
      key: 'steps',
      header: '',
      cell: (member) => (
        <div className="row">
          {member.scoreId && (
            <Link
              to="/obligations/scores/units/$scoreId"
              params={{ scoreId: member.scoreId }}
              className={buttonClass()}
              aria-label={t.openScore(member.unitName)}
            >
              {t.openScoreShort}
            </Link>
          )}
          {member.allowedActions.includes('settle') && (
            <Button aria-label={t.settle(member.unitName)} onClick={() => setAsked(member)}>
              {t.settleTitle}
            </Button>
          )}
        </div>
      ),
    },
  ];
  return (
    <section className="card stack tight">
      <Table caption={t.members} columns={columns} rows={bloc.members} rowKey={({ unitCode }) => unitCode} />
      <p className="small muted">{bloc.rule}</p>
      {asked && <Settle bloc={bloc} member={asked} onClose={() => setAsked(undefined)} />}
    </section>
  );
}

function Settle({ bloc, member, onClose }: { bloc: Bloc; member: BlocMember; onClose: () => void }) {
  const t = useTexts();
  const [day, setDay] = useState(localDay(new Date(Date.now() + ANSWER_DAYS * 86_400_000)));
  const settle = useBlocStep(() => settleUnit(bloc, member.unitCode, day));
  return (
    <Dialog
      open
      title={t.settle(member.unitName)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button
            variant="primary"
            busy={settle.isPending}
            onClick={() =>
              settle.mutate(undefined, {
                onSuccess: () => {
                  announce(t.settled);
                  onClose();
                },
              })
            }
          >
            {t.settleTitle}
          </Button>
        </>
      }
    >
      <p>{t.settleLead}</p>
      <DateInput
        label={t.answerBy}
        required
        value={day}
        onChange={setDay}
        error={fieldError(settle.error, '/answerBy')}
      />
      <ProblemNotice error={settle.error} />
    </Dialog>
  );
}

function Assign({ bloc }: { bloc: Bloc }) {
  const t = useTexts();
  const [checks, setChecks] = useState<number | null>(2);
  const [checkBy, setCheckBy] = useState('');
  const assign = useBlocStep(() => assignChecks(bloc, checks ?? 0, checkBy));
  return (
    <section className="card stack" aria-labelledby="assign">
      <h2 id="assign">{t.assignTitle}</h2>
      <p className="muted">{t.assignLead}</p>
      <div className="row at-foot">
        <NumberInput
          label={t.each}
          required
          value={checks}
          onChange={setChecks}
          error={fieldError(assign.error, '/checks')}
        />
        <DateInput
          label={t.checkBy}
          hint={t.checkByHint}
          value={checkBy}
          onChange={setCheckBy}
          error={fieldError(assign.error, '/checkBy')}
        />
        <Button
          variant={bloc.checks.length > 0 ? 'secondary' : 'primary'}
          busy={assign.isPending}
          disabledReason={checks === null ? t.eachFirst : undefined}
          onClick={() => assign.mutate(undefined, { onSuccess: () => announce(t.assigned) })}
        >
          {t.assign}
        </Button>
      </div>
      <ProblemNotice
        error={fieldError(assign.error, '/checks') || fieldError(assign.error, '/checkBy') ? undefined : assign.error}
      />
    </section>
  );
}
