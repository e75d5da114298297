import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { hasRole, type Me, useMe } from '@/auth/me';
import { useFormat } from '@/i18n/format';
import { buttonClass } from '@/ui/Button';
import { PageHeader } from '@/ui/PageHeader';
import { CallSection } from './CallSection';
import { CarryOutSection } from './CarryOutSection';
import { EntrustedSection } from './EntrustedSection';
import { MailSection } from './MailSection';
import { useTexts } from './messages';
import { NumbersSection } from './NumbersSection';
import { BodyOwedSection, OwedSection } from './OwedSection';
import { ProposalsSection } from './ProposalsSection';
import { SignSection } from './SignSection';
import { SituationSection } from './SituationSection';
import { SystemSection } from './SystemSection';
import { UnitsSection } from './UnitsSection';
import { WaitingSection } from './WaitingSection';

type HomeKind = 'principal' | 'officer' | 'council' | 'own' | 'units' | 'system' | 'plain';

/** Whoever holds several roles gets the home of the one that decides most. */
export function homeOf(me: Me): HomeKind {
  if (hasRole(me, 'principal')) return 'principal';
  if (hasRole(me, 'emulation-officer')) return 'officer';
  if (hasRole(me, 'council-secretary')) return 'council';
  if (hasRole(me, 'unit-head', 'member')) return 'own';
  if (hasRole(me, 'province-officer', 'auditor', 'bloc-head', 'council-member')) return 'units';
  if (hasRole(me, 'admin')) return 'system';
  return 'plain';
}

/** One home per role: what do I owe, who is late, who waits for me. */
export function HomePage() {
  const t = useTexts();
  const format = useFormat();
  const me = useMe();
  const kind = homeOf(me);
  const ownUnits = me.units.map((unit) => <BodyOwedSection key={unit} unit={unit} />);

  const homes: Record<HomeKind, () => { lead: string; body: ReactNode; action?: ReactNode }> = {
    principal: () => ({
      lead: t.principalLead,
      body: (
        <>
          <MailSection />
          <NumbersSection />
          <SignSection />
          <CarryOutSection />
          <div className="columns">
            <UnitsSection />
            <div className="stack loose">
              <CallSection />
            </div>
          </div>
          <WaitingSection />
          {ownUnits}
        </>
      ),
    }),
    officer: () => ({
      lead: t.officerLead,
      action: (
        <Link to="/campaigns/new" className={buttonClass()}>
          {t.start}
        </Link>
      ),
      body: (
        <>
          <MailSection />
          <CarryOutSection />
          <div className="columns">
            <WaitingSection />
            <SituationSection title={t.situation} />
          </div>
          {ownUnits}
          <UnitsSection />
        </>
      ),
    }),
    council: () => ({
      lead: t.councilBody,
      action: (
        <Link to="/awards" className={buttonClass('primary')}>
          {t.toAwards}
        </Link>
      ),
      body: (
        <div className="columns">
          <UnitsSection />
          <SituationSection title={t.situation} />
        </div>
      ),
    }),
    own: () => ({
      lead: t.ownLead,
      body: (
        <>
          <ProposalsSection />
          <div className="columns">
            <OwedSection />
            <SituationSection title={t.situation} />
          </div>
        </>
      ),
    }),
    units: () => ({ lead: t.unitsLead, body: <UnitsSection /> }),
    system: () => ({
      lead: t.systemLead,
      body: <SystemSection />,
    }),
    plain: () => ({ lead: t.plainLead, body: null }),
  };

  const home = homes[kind]();
  return (
    <>
      <PageHeader
        title={t.greeting(me.name)}
        lead={`${home.lead} ${t.today(format.day(new Date()))}`}
        actions={home.action}
      />
      <div className="stack loose">
        <EntrustedSection />
        {home.body}
      </div>
    </>
  );
}
