import { Link } from '@tanstack/react-router';
import { hasRole, useMe } from '@/auth/me';
import { buttonClass } from '@/ui/Button';
import { PageHeader } from '@/ui/PageHeader';
import { DecisionList } from './DecisionList';
import { MyAwards } from './MyAwards';
import { useTexts } from './messages';
import { RoundList } from './RoundList';
import { AwardStatistics } from './revocation/AwardStatistics';
import { SeenNominations } from './SeenNominations';

/** What each role comes for: the council's work, the own unit's nominations, the own awards. */
export function AwardHomePage() {
  const t = useTexts();
  const me = useMe();
  const seesBody = hasRole(
    me,
    'council-secretary',
    'council-member',
    'principal',
    'emulation-officer',
    'province-officer',
    'auditor',
  );
  const member = hasRole(me, 'member');
  return (
    <>
      <PageHeader
        title={t.title}
        actions={
          <>
            {member && (
              <Link to="/awards/path" className={buttonClass()}>
                {t.pathTitle}
              </Link>
            )}
            {(seesBody || hasRole(me, 'unit-head')) && (
              <Link to="/awards/body" className={buttonClass()}>
                {t.bodyLink}
              </Link>
            )}
            {(seesBody || hasRole(me, 'unit-head')) && (
              <Link to="/awards/facts" className={buttonClass()}>
                {t.factsLink}
              </Link>
            )}
            {member && me.personId && (
              <Link
                to="/awards/facts/$kind/$subjectId"
                params={{ kind: 'PERSON', subjectId: me.personId }}
                className={buttonClass()}
              >
                {t.myFactsLink}
              </Link>
            )}
            <Link to="/awards/what-if" className={buttonClass()}>
              {t.whatIfLink}
            </Link>
            <Link to="/awards/rulebook" className={buttonClass()}>
              {t.rulebookLink}
            </Link>
            {hasRole(me, 'council-secretary') && (
              <Link to="/awards/rounds/new" className={buttonClass('primary')}>
                {t.openRound}
              </Link>
            )}
          </>
        }
      />
      <div className="stack loose">
        {seesBody && <RoundList />}
        {seesBody && <DecisionList />}
        {seesBody && <AwardStatistics />}
        {hasRole(me, 'unit-head') && <SeenNominations mine={false} />}
        {member && <SeenNominations mine />}
        {member && <MyAwards />}
      </div>
    </>
  );
}
