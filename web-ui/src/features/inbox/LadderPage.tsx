import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { fieldError } from '@/api/problem';
import { RequireRole } from '@/auth/RequireRole';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { ProblemNotice } from '@/ui/ErrorState';
import { NumberInput } from '@/ui/NumberInput';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { announce } from '@/ui/toast';
import { CampaignChoice } from './CampaignChoice';
import { remindableQuery } from './data';
import './inbox.css';
import { useTexts } from './messages';
import { type Ladder, type LadderStep, ladderQuery, type Rung, rehearsalQuery, useLadderChange } from './rehearsal';
import { useRehearsalTexts } from './rehearsalMessages';
import { stepText } from './steps';

const RUNGS: readonly Rung[] = ['OWNER', 'DEPUTY', 'HEAD', 'OFFICER', 'PRINCIPAL'];

/** Bậc thang nhắc việc: when who is told, for one campaign, with what it does to the mails to come. */
export function LadderPage() {
  return (
    <RequireRole roles={['emulation-officer', 'principal']}>
      <Content />
    </RequireRole>
  );
}

function Content() {
  const t = useRehearsalTexts();
  const inbox = useTexts();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { campaign?: string };
  const { data: launched } = useQuery(remindableQuery);
  const campaigns = launched?.items ?? [];
  const campaign = search.campaign ?? (campaigns.length === 1 ? campaigns[0]?.campaignId : undefined) ?? '';
  const ladder = useQuery(ladderQuery(campaign));
  return (
    <>
      <PageHeader
        title={t.ladder}
        lead={t.ladderLead}
        trail={[
          <Link key="inbox" to="/inbox">
            {inbox.title}
          </Link>,
          <Link key="timeline" to="/inbox/timeline" search={campaign ? { campaign } : {}}>
            {inbox.timelineTitle}
          </Link>,
        ]}
      />
      <div className="stack loose">
        <CampaignChoice
          label={t.campaign}
          placeholder={inbox.chooseOne}
          value={campaign}
          options={campaigns.map(({ campaignId, title }) => ({ value: campaignId, label: title }))}
          onChoose={(value) => void navigate({ to: '/inbox/ladder', search: value ? { campaign: value } : {} })}
        />
        {campaign && <QueryView query={ladder}>{(found) => <Steps key={found.version} ladder={found} />}</QueryView>}
      </div>
    </>
  );
}

interface Edited {
  key: number;
  offset: number | null;
  rungs: Rung[];
}

function Steps({ ladder }: { ladder: Ladder }) {
  const t = useRehearsalTexts();
  const inbox = useTexts();
  const format = useFormat();
  const change = useLadderChange(ladder.campaignId, ladder.version);
  const [steps, setSteps] = useState<Edited[]>(() => ladder.steps.map((step, key) => ({ key, ...step })));
  const may = ladder.allowedActions.includes('change');
  const wanted: LadderStep[] = steps
    .filter((step): step is Edited & { offset: number } => step.offset !== null && step.rungs.length > 0)
    .map(({ offset, rungs }) => ({ offset, rungs }));
  const tried = useQuery({
    ...rehearsalQuery({ campaign: ladder.campaignId }, 'NOBODY_ANSWERS', wanted),
    retry: false,
  });
  const whenText = (offset: number | null) => {
    const words = (offset !== null && stepText(`T${offset}`, inbox, format.number)) || '';
    return words.charAt(0).toUpperCase() + words.slice(1);
  };
  const set = (key: number, part: Partial<Edited>) =>
    setSteps((all) => all.map((step) => (step.key === key ? { ...step, ...part } : step)));
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate(
          steps.map(({ offset, rungs }) => ({ offset: offset ?? 999, rungs })),
          { onSuccess: () => announce(t.saved) },
        );
      }}
    >
      <p className="muted">
        {ladder.own ? t.ladderOwn : t.ladderCommon} {!may && t.readOnly}
      </p>
      <ProblemNotice error={change.error} />
      {may && <p className="muted">{t.offsetHint}</p>}
      <ol className="inbox stack">
        {steps.map((step, index) => (
          <li key={step.key} className="card call stack tight">
            {may ? (
              <>
                <NumberInput
                  label={t.offset}
                  hint={whenText(step.offset)}
                  value={step.offset}
                  error={fieldError(change.error, `/steps/${index}/offset`)}
                  onChange={(offset) => set(step.key, { offset })}
                />
                <fieldset className="row">
                  <legend>{t.who}</legend>
                  {RUNGS.map((rung) => (
                    <Checkbox
                      key={rung}
                      label={t[`rung.${rung}`]}
                      checked={step.rungs.includes(rung)}
                      onChange={(checked) =>
                        set(step.key, {
                          rungs: RUNGS.filter((one) => (one === rung ? checked : step.rungs.includes(one))),
                        })
                      }
                    />
                  ))}
                </fieldset>
                <div>
                  <Button variant="quiet" onClick={() => setSteps((all) => all.filter(({ key }) => key !== step.key))}>
                    {t.removeStep}
                    <span className="visually-hidden"> {whenText(step.offset)}</span>
                  </Button>
                </div>
              </>
            ) : (
              <p>
                <strong>{whenText(step.offset)}</strong>
                <br />
                {t.who}: {step.rungs.map((rung) => t[`rung.${rung}`].toLowerCase()).join(', ')}
              </p>
            )}
          </li>
        ))}
      </ol>
      {tried.data && <p role="status">{t.tried(format.number(tried.data.mails), format.number(tried.data.people))}</p>}
      {may && (
        <div className="row">
          <Button variant="primary" type="submit" busy={change.isPending}>
            {t.save}
          </Button>
          <Button
            onClick={() =>
              setSteps((all) => [
                ...all,
                { key: Math.max(0, ...all.map(({ key }) => key)) + 1, offset: null, rungs: ['OWNER'] },
              ])
            }
          >
            {t.addStep}
          </Button>
          {ladder.own && (
            <Button onClick={() => change.mutate(null, { onSuccess: () => announce(t.backed) })}>
              {t.backToCommon}
            </Button>
          )}
        </div>
      )}
    </form>
  );
}
