import { localDay, useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { announce } from '@/ui/toast';
import type { Campaign, CampaignAdvice, CampaignPlan } from './campaigns';
import { useKindNames } from './labels';
import { type Mend, mended, mendsOf, unmended } from './mends';
import { useTexts } from './messages';
import { adviceSection, type Change, insertAt, itemId, newMilestone, replaceAt, sectionOf } from './plan';

interface AdviceListProps {
  campaign: Campaign;
  plan: CampaignPlan;
  change: Change;
  onSelect: (id: string) => void;
}

/** What stands in the way, and what is worth a look; each offers its fix. */
export function AdviceList({ campaign, plan, change, onSelect }: AdviceListProps) {
  const t = useTexts();
  const { flaws, advice } = campaign;
  const today = localDay(new Date());
  const mends = mendsOf(flaws, plan, today);
  const mendWords = useMendWords();
  const mend = (one: Mend) => {
    change((current) =>
      mended(
        one,
        current,
        campaign.possibleParticipants.map(({ code }) => code),
        today,
      ),
    );
    announce(t.mended(mendWords(one)), { label: t.undo, run: () => change((current) => unmended(one, current, plan)) });
  };

  return (
    <section className="card stack" aria-label={t.draft}>
      {flaws.length > 0 ? (
        <div>
          <h2>{t.blocking}</h2>
          <ul className="advice-list">
            {flaws.map((flaw, index) => {
              const offer = mends[index];
              return (
                <li key={`${flaw.pointer} ${flaw.code}`}>
                  <span>{flaw.message}</span>
                  <span className="row">
                    {offer && <Button onClick={() => mend(offer)}>{mendWords(offer)}</Button>}
                    <Button variant="quiet" onClick={() => goTo(sectionOf(flaw.pointer), plan, flaw.pointer, onSelect)}>
                      {t.go}
                    </Button>
                  </span>
                </li>
              );
            })}
          </ul>
        </div>
      ) : (
        <p>{t.allGood}</p>
      )}
      {advice.length > 0 && (
        <details>
          <summary>
            <strong>{t.adviceCount(advice.length)}</strong>
          </summary>
          <ul className="advice-list">
            {advice.map((one) => (
              <AdviceLine
                key={`${one.code} ${one.pointer ?? ''}`}
                advice={one}
                plan={plan}
                change={change}
                onSelect={onSelect}
              />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function useMendWords(): (mend: Mend) => string {
  const t = useTexts();
  const format = useFormat();
  return (mend) => {
    switch (mend.what) {
      case 'everybody':
        return t.mendEverybody;
      case 'year':
        return t.mendYear(mend.year);
      case 'drop-past':
        return t.mendDropPast(mend.count);
      case 'drop-undated':
        return t.mendDropUndated(mend.count);
      case 'stretch':
        return t.mendStretch(format.shortDay(mend.day));
    }
  };
}

interface AdviceLineProps {
  advice: CampaignAdvice;
  plan: CampaignPlan;
  change: Change;
  onSelect: (id: string) => void;
}

function AdviceLine({ advice, plan, change, onSelect }: AdviceLineProps) {
  const t = useTexts();
  const kinds = useKindNames();
  const kind = advice.milestone;
  const remark = /^\/remarks\/(\d+)$/.exec(advice.pointer ?? '')?.[1];

  const fix = () => {
    if (!kind) {
      goTo(adviceSection(advice), plan, advice.pointer ?? undefined, onSelect);
      return;
    }
    const milestone = newMilestone(plan, kind, kinds[kind]);
    change((current) => ({
      ...current,
      milestones: insertAt(current.milestones, current.milestones.length, milestone),
    }));
    announce(t.milestoneAdded(milestone.title));
    onSelect(`milestones-${milestone.id}`);
    requestAnimationFrame(() => openItem(`milestones-${milestone.id}`));
  };

  return (
    <li>
      <span>
        {advice.message}
        {advice.detail && <span className="small muted"> – {advice.detail}</span>}
      </span>
      <span className="row">
        {remark !== undefined && (
          <Button
            variant="quiet"
            onClick={() =>
              change((current) => {
                const index = Number(remark);
                const found = current.remarks[index];
                return found
                  ? { ...current, remarks: replaceAt(current.remarks, index, { ...found, settled: true }) }
                  : current;
              })
            }
          >
            {t.settle}
          </Button>
        )}
        <Button variant="quiet" onClick={fix}>
          {advice.fix}
        </Button>
      </span>
    </li>
  );
}

/** Brings a section, or the row that the pointer names, into view and opens it. */
function goTo(section: string, plan: CampaignPlan, pointer: string | undefined, onSelect: (id: string) => void): void {
  const [, list, index] = (pointer ?? '').split('/');
  if (list && index && (list === 'milestones' || list === 'indicators' || list === 'contents')) {
    const item = plan[list][Number(index)];
    if (item) {
      const id = itemId(list, item, Number(index));
      onSelect(id);
      openItem(id);
      return;
    }
  }
  const element = document.getElementById(`section-${section}`);
  element?.scrollIntoView({ block: 'start', behavior: 'smooth' });
  element?.querySelector<HTMLElement>('input, textarea, select, summary, button')?.focus({ preventScroll: true });
}

function openItem(id: string): void {
  const element = document.getElementById(id);
  if (element instanceof HTMLDetailsElement) element.open = true;
  element?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  element?.querySelector<HTMLElement>('input, textarea, select')?.focus({ preventScroll: true });
}
