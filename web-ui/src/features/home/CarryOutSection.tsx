import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { buttonClass } from '@/ui/Button';
import { StateBadge } from '@/ui/StateBadge';
import { toCarryOutQuery } from './data';
import { useTexts } from './messages';

/** Campaigns launched above that the body has to carry out. Nothing is shown when there is none. */
export function CarryOutSection() {
  const t = useTexts();
  const tasks = useQuery(toCarryOutQuery).data?.items ?? [];
  if (tasks.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="carry-out">
      <h2 id="carry-out">{t.carryOutTitle}</h2>
      <div className="card">
        <ul className="obligations">
          {tasks.map((task) => (
            <li key={`${task.campaignId} ${task.unitCode}`} className="obligation">
              <div className="stack tight">
                <span>
                  {t.carryOut}: {task.title}
                </span>
                <span className="row small muted">
                  <StateBadge tone={task.datesChanged > 0 ? 'late' : 'soon'}>
                    {task.datesChanged > 0
                      ? t.datesAbove(task.datesChanged)
                      : task.childId
                        ? t.carryOutBegun
                        : t.carryOutOpen}
                  </StateBadge>
                  {task.ownerUnitName}
                </span>
              </div>
              <Link
                className={buttonClass()}
                to="/campaigns/$campaignId"
                params={{ campaignId: task.childId ?? task.campaignId }}
              >
                {task.childId ? t.openPlan : t.seeCampaign}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
