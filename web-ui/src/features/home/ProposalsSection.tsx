import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { hasRole, useMe } from '@/auth/me';
import { useFormat } from '@/i18n/format';
import { proposalChoicesQuery, proposalsWaitingQuery } from './data';
import { useTexts } from './messages';
import { ownProposalsPage, proposalsWaitingPage } from './pages';

/** Titles that people propose for themselves: a head sees how many wait, a member where to propose. Silent otherwise. */
export function ProposalsSection() {
  return hasRole(useMe(), 'unit-head') ? <Waiting /> : <Open />;
}

function Waiting() {
  const t = useTexts();
  const format = useFormat();
  const waiting = useQuery(proposalsWaitingQuery).data?.total ?? 0;
  if (waiting === 0) return null;
  return (
    <Notice>
      <Link {...proposalsWaitingPage}>{t.proposalsWaiting(format.number(waiting))}</Link>
    </Notice>
  );
}

function Open() {
  const t = useTexts();
  const format = useFormat();
  const me = useMe();
  const { data } = useQuery({ ...proposalChoicesQuery, enabled: !!me.personId && !me.acting });
  const next = data?.campaigns.find(({ closed }) => !closed);
  if (!next) return null;
  const { unitName, registerBy } = next;
  return (
    <Notice>
      {registerBy && new Date(registerBy) > new Date()
        ? t.registersUntil(unitName, format.day(registerBy))
        : t.registers(unitName)}{' '}
      <Link {...ownProposalsPage}>{t.propose}</Link>
    </Notice>
  );
}

function Notice({ children }: { children: ReactNode }) {
  const t = useTexts();
  return (
    <section aria-label={t.proposalsTitle}>
      <p className="notice tone-info">{children}</p>
    </section>
  );
}
