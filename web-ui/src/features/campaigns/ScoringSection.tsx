import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { NumberInput } from '@/ui/NumberInput';
import { TextInput } from '@/ui/TextInput';
import type { CampaignPlan } from './campaigns';
import { PlanSection } from './ItemList';
import { useTexts } from './messages';
import { removeAt, replaceAt } from './plan';
import type { SectionProps } from './sectionProps';

type Scoring = NonNullable<CampaignPlan['scoring']>;

/** The scale of points and its grades, as the document has them (thang điểm, xếp loại); absent in most campaigns. */
export function ScoringSection({ plan, desk }: SectionProps) {
  const t = useTexts();
  const { scoring } = plan;
  const put = (next: Scoring | null) => desk.change((current) => ({ ...current, scoring: next }));
  return (
    <PlanSection
      id="scoring"
      title={t.scoring}
      remarks={[desk.flaws.at('/scoring/total'), desk.remarks.at('/scoring')]}
    >
      {scoring ? (
        <ScoringFields scoring={scoring} put={put} />
      ) : (
        <>
          <p className="muted">{t.nothingYet}</p>
          <div>
            <Button onClick={() => put({ total: 100, bonusMax: null, parts: [], grades: [], source: null })}>
              {t.addScoring}
            </Button>
          </div>
        </>
      )}
    </PlanSection>
  );
}

function ScoringFields({ scoring, put }: { scoring: Scoring; put: (next: Scoring | null) => void }) {
  const t = useTexts();
  const format = useFormat();
  const { parts, grades } = scoring;
  const sum = parts.reduce((total, part) => total + part.max, 0);
  return (
    <>
      <div className="fields-row">
        <NumberInput
          label={t.scoreTotal}
          value={scoring.total ?? null}
          onChange={(total) => put({ ...scoring, total })}
        />
        <NumberInput
          label={t.scoreBonus}
          value={scoring.bonusMax ?? null}
          onChange={(bonusMax) => put({ ...scoring, bonusMax })}
        />
      </div>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part has no other name while it is typed
        <div className="fields-row" key={index}>
          <TextInput
            label={t.scorePart}
            value={part.label ?? part.ref ?? ''}
            onChange={(label) =>
              put({ ...scoring, parts: replaceAt(parts, index, { ...part, label: label || null, ref: null }) })
            }
          />
          <NumberInput
            label={t.scorePoints}
            value={part.max}
            onChange={(max) => max !== null && put({ ...scoring, parts: replaceAt(parts, index, { ...part, max }) })}
          />
          <Button variant="quiet" onClick={() => put({ ...scoring, parts: removeAt(parts, index) })}>
            {t.remove}
            <span className="visually-hidden">: {part.label ?? part.ref ?? t.scorePart}</span>
          </Button>
        </div>
      ))}
      {parts.length > 0 && <p className="small muted">{t.scoreSum(format.number(sum))}</p>}
      {grades.map((grade, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a grade has no other name while it is typed
        <div className="fields-row" key={index}>
          <TextInput
            label={t.grade}
            value={grade.name}
            onChange={(name) => put({ ...scoring, grades: replaceAt(grades, index, { ...grade, name }) })}
          />
          <NumberInput
            label={t.gradeMin}
            value={grade.min ?? null}
            onChange={(min) => put({ ...scoring, grades: replaceAt(grades, index, { ...grade, min }) })}
          />
          <NumberInput
            label={t.gradeBelow}
            value={grade.below ?? null}
            onChange={(below) => put({ ...scoring, grades: replaceAt(grades, index, { ...grade, below }) })}
          />
          <Button variant="quiet" onClick={() => put({ ...scoring, grades: removeAt(grades, index) })}>
            {t.remove}
            <span className="visually-hidden">: {grade.name || t.grade}</span>
          </Button>
        </div>
      ))}
      <div className="row">
        <Button onClick={() => put({ ...scoring, parts: [...parts, { ref: null, label: null, max: 10 }] })}>
          {t.addScorePart}
        </Button>
        <Button onClick={() => put({ ...scoring, grades: [...grades, { name: '', min: null, below: null }] })}>
          {t.addGrade}
        </Button>
        <Button variant="quiet" onClick={() => put(null)}>
          {t.removeScoring}
        </Button>
      </div>
    </>
  );
}

/** `Thang 100 điểm · Tốt: từ 80 đến dưới 90` */
export function useScoringText(): (scoring: Scoring) => string {
  const t = useTexts();
  const format = useFormat();
  return ({ total, grades }) =>
    [
      total == null ? '' : t.points(format.number(total)),
      ...grades.map(({ name, min, below }) =>
        min == null && below == null
          ? name
          : t.gradeRange(name, min == null ? '' : format.number(min), below == null ? '' : format.number(below)),
      ),
    ]
      .filter(Boolean)
      .join(' · ');
}
