import { useQuery } from '@tanstack/react-query';
import { actBy, type Delegation, delegationsQuery } from '@/auth/delegations';
import { useMe } from '@/auth/me';
import { RequireRole } from '@/auth/RequireRole';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { ProblemNotice } from '@/ui/ErrorState';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { StateBadge, type Tone } from '@/ui/StateBadge';
import { announce } from '@/ui/toast';
import { useRevoke } from './data';
import { useTexts } from './messages';
import { headRoles, NewDelegationForm } from './NewDelegationForm';

const TONES: Record<Delegation['state'], Tone> = {
  PLANNED: 'info',
  ACTIVE: 'done',
  ENDED: 'neutral',
  REVOKED: 'neutral',
};

/** Ủy quyền, làm thay: what I gave, what I was given, and giving anew. */
export function DelegationsPage() {
  const t = useTexts();
  const me = useMe();
  const query = useQuery(delegationsQuery);
  return (
    <RequireRole roles={['unit-head', 'member', 'principal', 'bloc-head', 'emulation-officer']}>
      <PageHeader title={t.title} lead={t.lead} />
      <div className="stack loose">
        {me.acting && <p className="notice tone-info">{t.onlyOwn}</p>}
        <QueryView query={query}>
          {(delegations) => (
            <div className="columns even">
              {headRoles(me).length > 0 && !me.acting && (
                <List
                  id="given"
                  title={t.given}
                  empty={t.givenEmpty}
                  rows={delegations.filter(({ fromPerson }) => fromPerson === me.personId)}
                />
              )}
              <List
                id="received"
                title={t.received}
                empty={t.receivedEmpty}
                rows={delegations.filter(({ toPerson }) => toPerson === me.personId)}
              />
            </div>
          )}
        </QueryView>
        {headRoles(me).length > 0 && !me.acting && me.personId && <NewDelegationForm />}
      </div>
    </RequireRole>
  );
}

function List({ id, title, empty, rows }: { id: string; title: string; empty: string; rows: Delegation[] }) {
  return (
    <section className="card stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {rows.length === 0 ? <p className="muted">{empty}</p> : rows.map((row) => <Row key={row.id} row={row} />)}
    </section>
  );
}

function Row({ row }: { row: Delegation }) {
  const t = useTexts();
  const format = useFormat();
  const me = useMe();
  const revoke = useRevoke();
  const given = row.fromPerson === me.personId;
  const other = given ? row.toName : row.fromName;
  return (
    <article className="stack tight" aria-label={other}>
      <div className="row">
        <strong>{other}</strong>
        <StateBadge tone={TONES[row.state]}>{t[`state.${row.state}`]}</StateBadge>
      </div>
      <p>
        {t[`role.${row.role as 'unit-head'}`]}, {row.unitName}:{' '}
        {t.days(format.shortDay(row.validFrom), format.shortDay(row.validTo))}
      </p>
      <p className="muted small">{row.reason}</p>
      <ProblemNotice error={revoke.error} />
      <div className="row">
        {!given && row.state === 'ACTIVE' && !me.acting && (
          <Button variant="primary" onClick={() => actBy(row)}>
            {t.actFor}
          </Button>
        )}
        {row.allowedActions.includes('revoke') && (
          <Button busy={revoke.isPending} onClick={() => revoke.mutate(row, { onSuccess: () => announce(t.revoked) })}>
            {t.revoke}
          </Button>
        )}
      </div>
    </article>
  );
}
