import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { RequireRole } from '@/auth/RequireRole';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { ProblemNotice } from '@/ui/ErrorState';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { Select } from '@/ui/Select';
import { type Column, Table } from '@/ui/Table';
import { announce } from '@/ui/toast';
import { previewQuery, type ReminderLine, remindableQuery, useRemind } from './data';
import { useTexts } from './messages';

interface RemindSearch {
  campaign?: string;
  milestone?: string;
}

/** Nhắc các đơn vị còn nợ: choose what, see who gets a mail and who does not and why, then send. */
export function RemindPage() {
  const t = useTexts();
  return (
    <RequireRole roles={['emulation-officer']}>
      <PageHeader
        title={t.remindTitle}
        lead={t.remindLead}
        trail={[
          <Link key="inbox" to="/inbox">
            {t.title}
          </Link>,
        ]}
      />
      <QueryView
        query={useQuery(remindableQuery)}
        isEmpty={(list) => list.items.length === 0}
        empty={<EmptyState title={t.noCampaign}>{t.noCampaignBody}</EmptyState>}
      >
        {(list) => <Choice campaigns={list.items} />}
      </QueryView>
    </RequireRole>
  );
}

type Campaign = Awaited<ReturnType<NonNullable<typeof remindableQuery.queryFn>>>['items'][number];

function Choice({ campaigns }: { campaigns: Campaign[] }) {
  const t = useTexts();
  const format = useFormat();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as RemindSearch;
  const only = campaigns.length === 1 ? campaigns[0] : undefined;
  const campaign = campaigns.find((one) => one.campaignId === search.campaign) ?? only;
  const milestone = campaign?.milestones.find((one) => one.id === search.milestone);
  const show = (next: RemindSearch) => void navigate({ to: '/inbox/remind', search: next, replace: true });
  return (
    <div className="stack loose">
      <div className="columns even">
        <Select
          label={t.campaign}
          value={campaign?.campaignId ?? ''}
          onChange={(chosen) => show(chosen ? { campaign: chosen } : {})}
          options={campaigns.map((one) => ({
            value: one.campaignId,
            label: t.campaignOption(one.title, format.number(one.owed)),
          }))}
        />
        {campaign && (
          <Select
            label={t.milestone}
            placeholder={t.everyMilestone}
            value={milestone?.id ?? ''}
            onChange={(chosen) => show({ campaign: campaign.campaignId, ...(chosen ? { milestone: chosen } : {}) })}
            options={campaign.milestones.map((one) => ({
              value: one.id,
              label: t.milestoneOption(one.title, format.shortDay(one.dueAt)),
            }))}
          />
        )}
      </div>
      {campaign ? (
        <>
          <p>
            <Link to="/inbox/timeline" search={{ campaign: campaign.campaignId }}>
              {t.timeline}
            </Link>
          </p>
          <Preview campaignId={campaign.campaignId} milestoneId={milestone?.id} />
        </>
      ) : (
        <p className="muted">{t.chooseCampaign}</p>
      )}
    </div>
  );
}

function Preview({ campaignId, milestoneId }: { campaignId: string; milestoneId: string | undefined }) {
  const t = useTexts();
  const format = useFormat();
  const columns = useColumns();
  const query = useQuery(previewQuery(campaignId, milestoneId));
  return (
    <QueryView query={query}>
      {({ reminded, skipped }) => (
        <div className="stack loose">
          {reminded.length === 0 ? (
            <EmptyState title={t.nobodyOwes}>{t.nobodyOwesBody}</EmptyState>
          ) : (
            <section className="stack" aria-labelledby="reminded">
              <h2 id="reminded">{t.willRemind(format.number(reminded.length))}</h2>
              <Send campaignId={campaignId} milestoneId={milestoneId} count={reminded.length} />
              <Table
                caption={t.willRemind(format.number(reminded.length))}
                captionHidden
                columns={columns.slice(0, 4)}
                rows={reminded}
                rowKey={(line) => line.obligationId}
              />
            </section>
          )}
          {skipped.length > 0 && (
            <section className="stack" aria-labelledby="skipped">
              <h2 id="skipped">{t.willSkip(format.number(skipped.length))}</h2>
              <Table
                caption={t.willSkip(format.number(skipped.length))}
                captionHidden
                columns={columns}
                rows={skipped}
                rowKey={(line) => line.obligationId}
              />
            </section>
          )}
        </div>
      )}
    </QueryView>
  );
}

function Send({
  campaignId,
  milestoneId,
  count,
}: {
  campaignId: string;
  milestoneId: string | undefined;
  count: number;
}) {
  const t = useTexts();
  const format = useFormat();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const remind = useRemind();
  const send = () =>
    remind.mutate(
      { campaignId, ...(milestoneId ? { milestoneId } : {}) },
      {
        onSuccess: ({ reminded, skipped }) =>
          announce(t.sent(format.number(reminded.length), format.number(skipped.length)), {
            label: t.seeLedger,
            run: () => void navigate({ to: '/inbox/deliveries', search: { campaign: campaignId } }),
          }),
        onSettled: () => setAsking(false),
      },
    );
  return (
    <div className="stack tight">
      <ProblemNotice error={remind.error} />
      <div>
        <Button variant="primary" onClick={() => setAsking(true)}>
          {t.remind(format.number(count))}
        </Button>
      </div>
      <Dialog
        open={asking}
        title={t.confirmTitle}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t.cancel}</Button>
            <Button variant="primary" busy={remind.isPending} onClick={send}>
              {t.send}
            </Button>
          </>
        }
      >
        <p>{t.confirmBody(format.number(count))}</p>
      </Dialog>
    </div>
  );
}

function useColumns(): Column<ReminderLine>[] {
  const t = useTexts();
  const format = useFormat();
  return [
    { key: 'unit', header: t.unit, cell: (line) => line.unitName, sortBy: (line) => line.unitName },
    { key: 'recipient', header: t.recipient, cell: (line) => line.fullName ?? t.nobody },
    { key: 'task', header: t.task, cell: (line) => line.title },
    {
      key: 'due',
      header: t.due,
      cell: (line) => (
        <>
          {format.day(line.dueAt)}
          {!line.reason && <div className="muted small">{line.remaining}</div>}
        </>
      ),
      sortBy: (line) => line.dueAt,
    },
    { key: 'reason', header: t.reason, cell: (line) => line.reason },
  ];
}
