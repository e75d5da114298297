import { useQuery } from '@tanstack/react-query';
import { useFormat } from '@/i18n/format';
import { QueryView } from '@/ui/QueryView';
import { StateBadge } from '@/ui/StateBadge';
import { Table } from '@/ui/Table';
import { type Acknowledgements, acknowledgementsQuery } from './campaigns';
import { useTexts } from './messages';

/** Who has confirmed and who has not; the latter first. */
export function AcknowledgementList({ campaignId }: { campaignId: string }) {
  const t = useTexts();
  const query = useQuery(acknowledgementsQuery(campaignId));
  return (
    <section id="acknowledgements" className="card stack" aria-labelledby="acknowledgements-heading">
      <h2 id="acknowledgements-heading">{t.acknowledgements}</h2>
      <QueryView query={query}>{(found) => <Lines found={found} />}</QueryView>
    </section>
  );
}

function Lines({ found }: { found: Acknowledgements }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <>
      <p>{t.acknowledgementsLead(found.received, found.items.length)}</p>
      <Table
        caption={t.acknowledgements}
        captionHidden
        rows={found.items}
        rowKey={(line) => line.unitCode}
        columns={[
          {
            key: 'unit',
            header: t.unitName,
            sortBy: (line) => line.unitName,
            cell: (line) => (
              <>
                {line.unitName}
                {!line.participates && <span className="small muted"> · {t.onlyInformed}</span>}
              </>
            ),
          },
          {
            key: 'level',
            header: t.state,
            cell: (line) =>
              line.level ? (
                <StateBadge tone="done">{line.level === 'BRIEFED' ? t.briefed : t.received}</StateBadge>
              ) : (
                <StateBadge tone="soon">{t.notAnswered}</StateBadge>
              ),
          },
          { key: 'by', header: t.by, cell: (line) => line.by },
          {
            key: 'at',
            header: t.when,
            cell: (line) => {
              const moment = line.briefedAt ?? line.receivedAt;
              return moment ? format.moment(moment) : null;
            },
          },
          { key: 'people', header: t.peopleCount, numeric: true, cell: (line) => format.number(line.people) },
        ]}
      />
      {found.people.length > 0 && (
        <Table
          caption={t.namedPeople}
          rows={found.people}
          rowKey={(line) => line.personId}
          columns={[
            { key: 'name', header: t.personName, sortBy: (line) => line.fullName, cell: (line) => line.fullName },
            { key: 'unit', header: t.unitName, cell: (line) => line.unitName },
            {
              key: 'level',
              header: t.state,
              cell: (line) =>
                line.level ? (
                  <StateBadge tone="done">{line.level === 'BRIEFED' ? t.briefed : t.received}</StateBadge>
                ) : (
                  <StateBadge tone="soon">{t.notAnswered}</StateBadge>
                ),
            },
            {
              key: 'at',
              header: t.when,
              cell: (line) => {
                const moment = line.briefedAt ?? line.receivedAt;
                return moment ? format.moment(moment) : null;
              },
            },
          ]}
        />
      )}
      {found.outside.length > 0 && (
        <p className="small muted">
          {t.outside}: {found.outside.join('; ')}
        </p>
      )}
    </>
  );
}
