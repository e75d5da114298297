import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { components } from '@/api/schema/award-service';
import { useFormat } from '@/i18n/format';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { Table } from '@/ui/Table';
import { packQuery } from './awards';
import './awards.css';
import { ConfidenceBadge } from './Badges';
import { useTexts } from './messages';
import { PlainHeader } from './PlainHeader';

type Pack = components['schemas']['PackView'];

export function PackPage() {
  const { packId } = useParams({ from: '/frame/awards/rulebook/$packId' });
  const t = useTexts();
  return (
    <QueryView query={useQuery(packQuery(packId))} header={<PlainHeader title={t.rulebook} />}>
      {(pack) => <PackView pack={pack} />}
    </QueryView>
  );
}

/** A pack: every rule with its text, how it is checked, article, source, and whether it was verified. */
function PackView({ pack: { pack, ...rest } }: { pack: Pack }) {
  const t = useTexts();
  const format = useFormat();
  const period = (from: string, to?: string | null) =>
    t.period(format.shortDay(from), to ? format.shortDay(to) : t.stillOpen);
  return (
    <>
      <PageHeader
        title={pack.name}
        lead={`${pack.layerName} · ${period(pack.from, pack.to)}`}
        trail={[
          <Link key="home" to="/awards">
            {t.title}
          </Link>,
          <Link key="book" to="/awards/rulebook">
            {t.rulebook}
          </Link>,
        ]}
      />
      <div className="stack loose">
        {rest.notes.map((note) => (
          <p key={note} className="notice tone-soon">
            {note}
          </p>
        ))}
        <section className="stack">
          <h2>{t.rules}</h2>
          <Table
            caption={t.rules}
            captionHidden
            rows={rest.rules}
            rowKey={(rule) => `${rule.id}/${rule.awardCode}`}
            columns={[
              {
                key: 'text',
                header: t.ruleText,
                cell: (rule) => (
                  <>
                    <Link
                      to="/awards/rulebook/$packId/$ruleId/$awardCode"
                      params={{ packId: pack.id, ruleId: rule.id, awardCode: rule.awardCode }}
                    >
                      {rule.text}
                      <span className="visually-hidden">, {rule.awardName}</span>
                    </Link>
                    {rule.note && <span className="small muted"> ({rule.note})</span>}
                  </>
                ),
              },
              { key: 'award', header: t.award, sortBy: (rule) => rule.awardName, cell: (rule) => rule.awardName },
              { key: 'article', header: t.article, cell: (rule) => `${rule.article}, ${rule.document}` },
              { key: 'since', header: t.sinceWhen, cell: (rule) => period(rule.from, rule.to) },
              {
                key: 'confidence',
                header: t.confidence,
                cell: (rule) => <ConfidenceBadge verified={rule.confidence === 'VERIFIED'} />,
              },
            ]}
          />
        </section>
        {rest.votes.length > 0 && (
          <section className="stack">
            <h2>{t.votesOf}</h2>
            <Table
              caption={t.votesOf}
              captionHidden
              rows={rest.votes}
              rowKey={(vote) => vote.id}
              columns={[
                { key: 'awards', header: t.award, cell: (vote) => vote.awardNames.join(', ') },
                { key: 'rule', header: t.passed, cell: (vote) => t.threshold(vote.rule) },
                { key: 'quorum', header: t.quorum, cell: (vote) => vote.quorum },
                { key: 'source', header: t.source, cell: (vote) => <span className="small">{vote.source}</span> },
                {
                  key: 'confidence',
                  header: t.confidence,
                  cell: (vote) => <ConfidenceBadge verified={vote.confidence === 'VERIFIED'} />,
                },
              ]}
            />
          </section>
        )}
        {rest.caps.length > 0 && (
          <section className="stack">
            <h2>{t.caps}</h2>
            <ul className="listed">
              {rest.caps.map((cap) => (
                <li key={cap.id}>
                  {t.capRule(cap.awardName, format.number(cap.percent), cap.baseName)}
                  {cap.firstYear && `, ${t.firstYear(`${cap.firstYear}`)}`}{' '}
                  <span className="muted">({cap.article})</span>{' '}
                  <ConfidenceBadge verified={cap.confidence === 'VERIFIED'} />
                </li>
              ))}
            </ul>
          </section>
        )}
        <section className="stack">
          <h2>{t.documents}</h2>
          <ul className="listed">
            {rest.documents.map((document) => (
              <li key={document.key}>
                {[document.title, document.number].filter(Boolean).join(' ')}{' '}
                <span className="muted small">({period(document.from, document.to)})</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}
