import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { notificationApi, unwrap } from '@/api/client';
import { fieldError } from '@/api/problem';
import type { components } from '@/api/schema/notification-service';
import { useMe } from '@/auth/me';
import { RequireRole } from '@/auth/RequireRole';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { ProblemNotice } from '@/ui/ErrorState';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { Select } from '@/ui/Select';
import { TextArea, TextInput } from '@/ui/TextInput';
import { announce } from '@/ui/toast';
import { useBroadcastTexts } from './broadcastMessages';
import { remindableQuery } from './data';
import './inbox.css';
import { useTexts } from './messages';

type Audience = components['schemas']['Audience'];
type Kind = 'OWING' | 'HEADS' | 'EVERYBODY';
const KINDS: readonly Kind[] = ['OWING', 'HEADS', 'EVERYBODY'];

/** Gửi thư chung: choose whom, see who they are, write, send. */
export function BroadcastPage() {
  return (
    <RequireRole roles={['emulation-officer']}>
      <Content />
    </RequireRole>
  );
}

function Content() {
  const t = useBroadcastTexts();
  const inbox = useTexts();
  const me = useMe();
  const [kind, setKind] = useState<Kind>('OWING');
  const [campaign, setCampaign] = useState('');
  const [milestone, setMilestone] = useState('');
  const campaigns = useQuery(remindableQuery).data?.items ?? [];
  const milestones = campaigns.find(({ campaignId }) => campaignId === campaign)?.milestones ?? [];
  const audience: Audience =
    kind === 'OWING'
      ? { kind, campaignId: campaign, milestoneId: milestone || null, units: null, people: null }
      : { kind, campaignId: null, milestoneId: null, units: [...me.units], people: null };
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.lead}
        trail={[
          <Link key="inbox" to="/inbox">
            {inbox.title}
          </Link>,
        ]}
      />
      <div className="stack loose">
        <div className="columns even">
          <Select
            label={t.who}
            placeholder={null}
            value={kind}
            onChange={setKind}
            options={KINDS.map((value) => ({ value, label: t[value] }))}
          />
          {kind === 'OWING' && (
            <>
              <Select
                label={t.campaign}
                placeholder={t.choose}
                value={campaign}
                onChange={(value) => {
                  setCampaign(value);
                  setMilestone('');
                }}
                options={campaigns.map(({ campaignId, title }) => ({ value: campaignId, label: title }))}
              />
              {milestones.length > 0 && (
                <Select
                  label={t.milestone}
                  placeholder={t.everyMilestone}
                  value={milestone}
                  onChange={setMilestone}
                  options={milestones.map(({ id, title }) => ({ value: id, label: title }))}
                />
              )}
            </>
          )}
        </div>
        {(kind !== 'OWING' || campaign) && <Letter audience={audience} />}
      </div>
    </>
  );
}

function Letter({ audience }: { audience: Audience }) {
  const t = useBroadcastTexts();
  const format = useFormat();
  const navigate = useNavigate();
  const [subject, setSubject] = useState('');
  const [text, setText] = useState('');
  const [asking, setAsking] = useState(false);
  const readers = useQuery({
    queryKey: ['reminders', 'broadcast', audience],
    staleTime: 0,
    queryFn: () => unwrap(notificationApi.POST('/api/v1/reminders/broadcasts/preview', { body: { audience } })),
  });
  const send = useMutation({
    mutationFn: () =>
      unwrap(notificationApi.POST('/api/v1/reminders/broadcasts', { body: { audience, subject, text } })),
    onSuccess: ({ queued, already }) => {
      setSubject('');
      setText('');
      announce([t.sent(format.number(queued)), ...(already ? [t.already(format.number(already))] : [])].join(' '), {
        label: t.ledger,
        run: () => void navigate({ to: '/inbox/deliveries' }),
      });
    },
    onSettled: () => setAsking(false),
  });
  return (
    <QueryView query={readers}>
      {({ readers: people, byMail }) => {
        const count = format.number(people.length);
        return (
          <div className="stack">
            {people.length === 0 ? (
              <p className="muted">{t.nobody}</p>
            ) : (
              <details className="card call">
                <summary>{t.readers(count, format.number(byMail))}</summary>
                <ul className="bullets">
                  {people.map((person) => (
                    <li key={person.personId}>
                      {person.fullName}, {person.unitName}
                      {person.reason && <span className="muted"> ({t.noMail(person.reason)})</span>}
                    </li>
                  ))}
                </ul>
              </details>
            )}
            <ProblemNotice error={send.error} />
            <TextInput
              label={t.subject}
              required
              value={subject}
              error={fieldError(send.error, '/subject')}
              onChange={setSubject}
            />
            <TextArea
              label={t.text}
              hint={t.textHint}
              required
              rows={8}
              value={text}
              error={fieldError(send.error, '/text')}
              onChange={setText}
            />
            <div>
              <Button
                variant="primary"
                disabledReason={people.length === 0 ? t.nobody : undefined}
                onClick={() => setAsking(true)}
              >
                {t.send(count)}
              </Button>
            </div>
            <Dialog
              open={asking}
              title={t.confirmTitle}
              onClose={() => setAsking(false)}
              actions={
                <>
                  <Button onClick={() => setAsking(false)}>{t.cancel}</Button>
                  <Button variant="primary" busy={send.isPending} onClick={() => send.mutate()}>
                    {t.yes}
                  </Button>
                </>
              }
            >
              <p>{t.confirmBody(count)}</p>
            </Dialog>
          </div>
        );
      }}
    </QueryView>
  );
}
