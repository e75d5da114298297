import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { ProblemNotice } from '@/ui/ErrorState';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { StateBadge } from '@/ui/StateBadge';
import { Table } from '@/ui/Table';
import { announce } from '@/ui/toast';
import { type Decision, type DecisionItem, decisionQuery, useSignDecision } from './awards';
import './awards.css';
import { useTexts } from './messages';
import { PlainHeader } from './PlainHeader';
import { ItemActions } from './revocation/ItemActions';
import { ItemStanding } from './revocation/ItemStanding';

export function DecisionPage() {
  const t = useTexts();
  const { decisionId } = useParams({ from: '/frame/awards/decisions/$decisionId' });
  return (
    <QueryView query={useQuery(decisionQuery(decisionId))} header={<PlainHeader title={t.decision} />}>
      {(decision) => <DecisionView decision={decision} />}
    </QueryView>
  );
}

/** A decision: its list with money, ceilings, and the signature. */
function DecisionView({ decision }: { decision: Decision }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <>
      <PageHeader
        title={t.decisionTitle(decision.number)}
        lead={decision.title}
        trail={[
          <Link key="home" to="/awards">
            {t.title}
          </Link>,
        ]}
        actions={decision.allowedActions.includes('sign') && <SignButton decision={decision} />}
      />
      <div className="stack loose">
        {decision.items.some((item) => item.refusal) && <p className="notice tone-late">{t.cannotSign}</p>}
        <dl className="facts">
          <dt>{t.state}</dt>
          <dd>
            <StateBadge tone={decision.state === 'SIGNED' ? 'honour' : 'soon'}>
              {decision.state === 'SIGNED' ? t.signed : t.draft}
            </StateBadge>
          </dd>
          <dt>{t.decidedBy}</dt>
          <dd>{decision.ownerName}</dd>
          {decision.signedOn && (
            <>
              <dt>{t.signer}</dt>
              <dd>
                {t.signedLine(format.shortDay(decision.signedOn), decision.signerName ?? '')}
                {decision.signerTitle && `, ${decision.signerTitle}`}
              </dd>
            </>
          )}
          <dt>{t.bonusTotal}</dt>
          <dd>
            <strong>{format.money(decision.bonusTotal)}</strong>
            <br />
            <span className="small muted">
              {decision.bonusRecovered > 0 && (
                <>
                  {t.bonusRecovered(format.money(decision.bonusRecovered))}
                  <br />
                </>
              )}
              {decision.bonusIsForecast
                ? t.bonusForecast
                : decision.baseSalary && t.baseSalary(format.money(decision.baseSalary))}
            </span>
          </dd>
        </dl>
        <section className="stack">
          <h2>{t.chooseItems}</h2>
          <Table
            caption={t.chooseItems}
            captionHidden
            rows={decision.items}
            rowKey={(item) => item.nominationId}
            columns={[
              {
                key: 'name',
                header: t.person,
                sortBy: (item) => item.subjectName,
                cell: (item) => (
                  <>
                    <Link
                      to="/awards/facts/$kind/$subjectId"
                      params={{ kind: item.subjectKind, subjectId: item.subjectId }}
                    >
                      {item.subjectName}
                    </Link>{' '}
                    <span className="small muted">{item.position}</span>
                  </>
                ),
              },
              { key: 'unit', header: t.unit, sortBy: (item) => item.unitName, cell: (item) => item.unitName },
              {
                key: 'award',
                header: t.award,
                sortBy: (item) => item.awardName,
                cell: (item) => (
                  <>
                    {`${item.awardName} ${item.year}`}
                    {item.refusal && <div className="small tone-late">{item.refusal}</div>}
                  </>
                ),
              },
              ...(decision.state === 'SIGNED'
                ? [
                    {
                      key: 'standing',
                      header: t.state,
                      cell: (item: DecisionItem) => <ItemStanding item={item} />,
                    },
                  ]
                : []),
              ...(decision.items.some((item) => item.allowedActions.length > 0)
                ? [
                    {
                      key: 'actions',
                      header: t.actions,
                      cell: (item: DecisionItem) => <ItemActions decision={decision} item={item} />,
                    },
                  ]
                : []),
              {
                key: 'bonus',
                header: t.bonus,
                numeric: true,
                cell: (item) => (
                  <>
                    {item.bonus == null ? '' : format.money(item.bonus)}
                    {item.bonusArticle && (
                      <>
                        <br />
                        <span className="small muted">
                          {item.bonus ? `${format.number(item.factor ?? 0)} × · ` : ''}
                          {item.bonusArticle}
                        </span>
                      </>
                    )}
                  </>
                ),
              },
            ]}
          />
        </section>
        {decision.caps.length > 0 && <Caps caps={decision.caps} />}
      </div>
    </>
  );
}

function Caps({ caps }: { caps: Decision['caps'] }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <section className="stack">
      <h2>{t.caps}</h2>
      <ul className="listed">
        {caps.map((cap) => (
          <li key={cap.awardName}>
            {t.capLine(
              cap.awardName,
              format.number(cap.count),
              format.number(cap.allowed),
              format.number(cap.percent),
              `${format.number(cap.base)} ${cap.baseName}`,
            )}{' '}
            {cap.exceeded && <StateBadge tone="late">{t.capExceeded}</StateBadge>}{' '}
            <span className="small muted">
              {cap.article}. {cap.confidence === 'UNVERIFIED' && t.capUnverified}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SignButton({ decision }: { decision: Decision }) {
  const t = useTexts();
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const sign = useSignDecision();
  return (
    <>
      <Button variant="primary" onClick={() => setAsking(true)}>
        {t.sign}
      </Button>
      <Dialog
        open={asking}
        title={t.sign}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t.cancel}</Button>
            <Button
              variant="primary"
              busy={sign.isPending}
              onClick={() =>
                sign.mutate(
                  { id: decision.id, version: decision.version },
                  {
                    onSuccess: () => {
                      announce(t.signDone(decision.number));
                      setAsking(false);
                    },
                  },
                )
              }
            >
              {t.sign}
            </Button>
          </>
        }
      >
        <p>{t.signConfirm(decision.number, format.number(decision.items.length))}</p>
        <ProblemNotice error={sign.error} />
      </Dialog>
    </>
  );
}
