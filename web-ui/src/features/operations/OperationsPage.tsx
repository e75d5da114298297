import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { operationsApis, unwrap } from '@/api/client';
import { hasRole, useMe } from '@/auth/me';
import { RequireRole } from '@/auth/RequireRole';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { ProblemNotice } from '@/ui/ErrorState';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { StateBadge } from '@/ui/StateBadge';
import { announce } from '@/ui/toast';
import { useTexts } from './messages';

type Service = (typeof operationsApis)[number];

/** For the administrator: what is stuck and may be tried again. For the inspector too: is the audit trail untouched. */
export function OperationsPage() {
  const t = useTexts();
  const me = useMe();
  return (
    <RequireRole roles={['admin', 'auditor']}>
      <PageHeader title={t.title} lead={t.lead} />
      <div className="columns even">
        {operationsApis.map((service) => (
          <section key={service.name} className="card stack" aria-labelledby={service.name}>
            <h2 id={service.name}>{t[service.name]}</h2>
            <AuditCheck service={service} />
            {hasRole(me, 'admin') && <DeadLetters service={service} />}
          </section>
        ))}
      </div>
    </RequireRole>
  );
}

function AuditCheck({ service }: { service: Service }) {
  const t = useTexts();
  const format = useFormat();
  const verify = useMutation({ mutationFn: () => unwrap(service.client.GET('/api/v1/operations/audit/verify')) });
  const found = verify.data;
  return (
    <div className="stack tight">
      <h3>{t.audit}</h3>
      <div role="status">
        {found &&
          (typeof found.brokenAt === 'number' ? (
            <p className="notice tone-late">{t.broken(format.number(found.brokenAt))}</p>
          ) : (
            <p className="notice tone-done">
              <span>
                {t.intact(format.number(found.sealed))}{' '}
                {found.unsealed > 0 && t.unsealed(format.number(found.unsealed))}
              </span>
            </p>
          ))}
      </div>
      <ProblemNotice error={verify.error} />
      <div>
        <Button busy={verify.isPending} onClick={() => verify.mutate()}>
          {t.verify}
          <span className="visually-hidden">: {t[service.name]}</span>
        </Button>
      </div>
    </div>
  );
}

function DeadLetters({ service }: { service: Service }) {
  const t = useTexts();
  const format = useFormat();
  const queryClient = useQueryClient();
  const queryKey = ['operations', service.name, 'dead-letters'];
  const query = useQuery({ queryKey, queryFn: () => unwrap(service.client.GET('/api/v1/operations/dead-letters')) });
  const retry = useMutation({
    mutationFn: (id: number) =>
      unwrap(service.client.POST('/api/v1/operations/dead-letters/{id}/retry', { params: { path: { id } } })),
    onSuccess: () => {
      announce(t.retried);
      return queryClient.invalidateQueries({ queryKey });
    },
  });
  return (
    <div className="stack tight">
      <h3>{t.deadLetters}</h3>
      <QueryView query={query} isEmpty={({ items }) => items.length === 0} empty={<p>{t.noDeadLetters}</p>}>
        {({ items }) => (
          <ul className="obligations">
            {items.map((letter) => (
              <li key={letter.id} className="obligation">
                <div className="stack tight">
                  <div className="row">
                    {letter.settledAt ? (
                      <StateBadge tone="done">{t.settled}</StateBadge>
                    ) : (
                      <StateBadge tone="late">{t.stuck}</StateBadge>
                    )}
                    <span className="muted">{format.moment(letter.at)}</span>
                  </div>
                  <details className="small">
                    <summary>{t.details}</summary>
                    {letter.topic}: {letter.error}
                  </details>
                </div>
                {!letter.settledAt && (
                  <Button
                    busy={retry.isPending && retry.variables === letter.id}
                    onClick={() => retry.mutate(letter.id)}
                  >
                    {t.retry}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </QueryView>
      <ProblemNotice error={retry.error} />
    </div>
  );
}
