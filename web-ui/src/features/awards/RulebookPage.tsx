import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useFormat } from '@/i18n/format';
import { buttonClass } from '@/ui/Button';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { StateBadge } from '@/ui/StateBadge';
import { Table } from '@/ui/Table';
import { packsQuery } from './awards';
import { useTexts } from './messages';

/** All packs with the days between which they hold. */
export function RulebookPage() {
  const t = useTexts();
  const format = useFormat();
  return (
    <>
      <PageHeader
        title={t.rulebook}
        trail={[
          <Link key="home" to="/awards">
            {t.title}
          </Link>,
        ]}
        actions={
          <Link to="/awards/signing" className={buttonClass()}>
            {t.signingLink}
          </Link>
        }
      />
      <QueryView query={useQuery(packsQuery)}>
        {(list) => (
          <Table
            caption={t.rulebook}
            captionHidden
            rows={list.items}
            rowKey={(pack) => pack.id}
            columns={[
              {
                key: 'name',
                header: t.rulebook,
                cell: (pack) => (
                  <Link to="/awards/rulebook/$packId" params={{ packId: pack.id }}>
                    {pack.name}
                  </Link>
                ),
              },
              { key: 'layer', header: t.layer, cell: (pack) => pack.layerName },
              {
                key: 'period',
                header: t.sinceWhen,
                cell: (pack) => t.period(format.shortDay(pack.from), pack.to ? format.shortDay(pack.to) : t.stillOpen),
              },
              {
                key: 'now',
                header: t.state,
                cell: (pack) => (
                  <StateBadge tone={pack.inForceToday ? 'done' : 'neutral'}>
                    {pack.inForceToday ? t.inForce : t.notInForce}
                  </StateBadge>
                ),
              },
              { key: 'rules', header: t.ruleCount, numeric: true, cell: (pack) => format.number(pack.rules) },
              {
                key: 'unverified',
                header: t.unverifiedCount,
                numeric: true,
                cell: (pack) => format.number(pack.unverified),
              },
            ]}
          />
        )}
      </QueryView>
    </>
  );
}
