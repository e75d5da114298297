import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { hasRole, useMe } from '@/auth/me';
import { useFormat } from '@/i18n/format';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { StateBadge } from '@/ui/StateBadge';
import { Table } from '@/ui/Table';
import '../awards.css';
import { ConfidenceBadge } from '../Badges';
import { useTexts as useAwardTexts } from '../messages';
import { PlainHeader } from '../PlainHeader';
import { useTexts } from './messages';
import { Relying } from './Relying';
import { type Layer, type RulePage as Rule, ruleQuery } from './rulebook';

/** Who may see the files of others, within their own units. */
const READERS = [
  'unit-head',
  'emulation-officer',
  'council-secretary',
  'council-member',
  'principal',
  'province-officer',
  'auditor',
] as const;

export function RulePage() {
  const key = useParams({ from: '/frame/awards/rulebook/$packId/$ruleId/$awardCode' });
  const t = useTexts();
  const seesFiles = hasRole(useMe(), ...READERS);
  return (
    <QueryView query={useQuery(ruleQuery(key))} header={<PlainHeader title={t.rulebook} />}>
      {(rule) => <RuleView page={rule} seesFiles={seesFiles} />}
    </QueryView>
  );
}

const usePeriod = () => {
  const t = useAwardTexts();
  const format = useFormat();
  return (from: string, to?: string | null) => t.period(format.shortDay(from), to ? format.shortDay(to) : t.stillOpen);
};

/** One rule: what it says, where from, since when, what narrows it, and who relies on it. */
export function RuleView({ page: { pack, rule, ...rest }, seesFiles }: { page: Rule; seesFiles: boolean }) {
  const t = useTexts();
  const period = usePeriod();
  return (
    <>
      <PageHeader
        title={`${rule.awardName}: ${rule.article}`}
        lead={rule.text}
        trail={[
          <Link key="home" to="/awards">
            {t.home}
          </Link>,
          <Link key="book" to="/awards/rulebook">
            {t.rulebook}
          </Link>,
          <Link key="pack" to="/awards/rulebook/$packId" params={{ packId: pack.id }}>
            {pack.name}
          </Link>,
        ]}
      />
      <div className="stack loose">
        <dl className="facts">
          <dt>{t.asked}</dt>
          <dd>{rule.condition}</dd>
          <dt>{t.article}</dt>
          <dd>{`${rule.article}, ${rule.document}`}</dd>
          <dt>{t.layer}</dt>
          <dd>{pack.layerName}</dd>
          <dt>{t.since}</dt>
          <dd>{period(rule.from, rule.to)}</dd>
          <dt>{t.source}</dt>
          <dd>{rule.source}</dd>
          <dt>{t.confidence}</dt>
          <dd>
            <ConfidenceBadge verified={rule.confidence === 'VERIFIED'} />
          </dd>
          <dt>{t.reviewer}</dt>
          <dd>{rest.reviewer ?? t.noReviewer}</dd>
          {rule.note && (
            <>
              <dt>{t.note}</dt>
              <dd>{rule.note}</dd>
            </>
          )}
        </dl>
        {rest.parameters.length > 0 && (
          <section className="stack">
            <h2>{t.parameters}</h2>
            <Table
              caption={t.parameters}
              captionHidden
              rows={rest.parameters}
              rowKey={(one) => `${one.name} ${one.value}`}
              columns={[
                { key: 'name', header: t.parameter, cell: (one) => one.name },
                { key: 'value', header: t.value, cell: (one) => one.value },
              ]}
            />
          </section>
        )}
        <section className="stack">
          <h2>{t.layers}</h2>
          <p className="small muted">{t.layersLead}</p>
          <Layers caption={t.layers} rows={rest.layers} awardCode={rule.awardCode} />
        </section>
        {rest.history.length > 1 && (
          <section className="stack">
            <h2>{t.history}</h2>
            <History rows={rest.history} awardCode={rule.awardCode} />
          </section>
        )}
        <section className="stack">
          <h2>{t.reliedBy}</h2>
          <p>
            <span className="muted">{t.awards}: </span>
            {rest.reliedBy.map((award) => award.name).join(' → ')}
            {rest.reliedBy.length > 1 && <span className="small muted"> ({t.through})</span>}
          </p>
          {seesFiles ? (
            <Relying rule={{ packId: pack.id, ruleId: rule.id, awardCode: rule.awardCode }} />
          ) : (
            <p className="small muted">{t.notForYou}</p>
          )}
        </section>
      </div>
    </>
  );
}

function RuleLink({ layer, awardCode }: { layer: Layer; awardCode: string }) {
  return (
    <Link
      to="/awards/rulebook/$packId/$ruleId/$awardCode"
      params={{ packId: layer.packId, ruleId: layer.ruleId, awardCode }}
    >
      {layer.text}
    </Link>
  );
}

function Layers({ caption, rows, awardCode }: { caption: string; rows: readonly Layer[]; awardCode: string }) {
  const t = useTexts();
  const period = usePeriod();
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(layer) => `${layer.packId}/${layer.ruleId}`}
      columns={[
        {
          key: 'layer',
          header: t.layer,
          cell: (layer) => (
            <>
              {layer.layerName} <span className="small muted">{layer.packName}</span>
            </>
          ),
        },
        {
          key: 'text',
          header: t.text,
          cell: (layer) => (layer.relation === 'THIS' ? layer.text : <RuleLink layer={layer} awardCode={awardCode} />),
        },
        { key: 'asked', header: t.asked, cell: (layer) => layer.condition },
        { key: 'since', header: t.since, cell: (layer) => period(layer.from, layer.to) },
        {
          key: 'relation',
          header: t.relation,
          cell: (layer) => (
            <>
              {t[`relation.${layer.relation}`]} {layer.effective && <StateBadge tone="info">{t.effective}</StateBadge>}
            </>
          ),
        },
      ]}
    />
  );
}

function History({ rows, awardCode }: { rows: readonly Layer[]; awardCode: string }) {
  const t = useTexts();
  const period = usePeriod();
  return (
    <Table
      caption={t.history}
      captionHidden
      rows={rows}
      rowKey={(one) => one.packId}
      columns={[
        {
          key: 'pack',
          header: t.pack,
          cell: (one) => (
            <>
              {one.packName} {one.effective && <span className="small muted">({t.here})</span>}
            </>
          ),
        },
        { key: 'since', header: t.since, cell: (one) => period(one.from, one.to) },
        {
          key: 'text',
          header: t.text,
          cell: (one) => (one.effective ? one.text : <RuleLink layer={one} awardCode={awardCode} />),
        },
        { key: 'asked', header: t.asked, cell: (one) => one.condition },
        {
          key: 'confidence',
          header: t.confidence,
          cell: (one) => <ConfidenceBadge verified={one.confidence === 'VERIFIED'} />,
        },
      ]}
    />
  );
}
