import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { fieldError } from '@/api/problem';
import { RequireRole } from '@/auth/RequireRole';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { DateInput } from '@/ui/DateInput';
import { EmptyState } from '@/ui/EmptyState';
import { ProblemNotice } from '@/ui/ErrorState';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { Table } from '@/ui/Table';
import { TextInput } from '@/ui/TextInput';
import { announce } from '@/ui/toast';
import { useLeaveGuard } from '@/ui/useLeaveGuard';
import { type Candidate, candidatesQuery, type Level, roundQuery, useClassify } from './awards';
import { useTexts } from './messages';
import { UnitFilter, useUnitFilter } from './UnitFilter';

const LEVELS: readonly Level[] = ['EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED', 'NOT_RATED'];

export function ClassificationPage() {
  const t = useTexts();
  const { roundId } = useParams({ from: '/frame/awards/rounds/$roundId/classifications' });
  const round = useQuery(roundQuery(roundId));
  const candidates = useQuery(candidatesQuery(roundId));
  return (
    <RequireRole roles={['council-secretary', 'emulation-officer']}>
      <PageHeader
        title={t.classify}
        lead={round.data && t.classifyLead(`${round.data.year}`)}
        trail={[
          <Link key="home" to="/awards">
            {t.title}
          </Link>,
          <Link key="round" to="/awards/rounds/$roundId" params={{ roundId }}>
            {round.data?.name ?? t.round}
          </Link>,
        ]}
      />
      <QueryView query={round}>
        {({ year }) => (
          <QueryView
            query={candidates}
            isEmpty={(list) => list.items.every((one) => one.classification)}
            empty={<EmptyState title={t.classifyDone} />}
          >
            {(list) => (
              <LevelForm
                roundId={roundId}
                year={year}
                candidates={list.items.filter((candidate) => !candidate.classification)}
              />
            )}
          </QueryView>
        )}
      </QueryView>
    </RequireRole>
  );
}

interface LevelFormProps {
  roundId: string;
  year: number;
  candidates: readonly Candidate[];
}

const keyOf = (candidate: Candidate) => `${candidate.subjectKind}/${candidate.subjectId}`;

/** One level per person or unit; only what was chosen is saved. */
function LevelForm({ roundId, year, candidates }: LevelFormProps) {
  const t = useTexts();
  const format = useFormat();
  const navigate = useNavigate();
  const [levels, setLevels] = useState<Readonly<Record<string, Level>>>({});
  const [decisionNo, setDecisionNo] = useState('');
  const [decisionDate, setDecisionDate] = useState('');
  const filter = useUnitFilter(candidates);
  const classify = useClassify();
  useLeaveGuard(Object.keys(levels).length > 0 && !classify.isSuccess);
  const lines = candidates.flatMap((candidate) => {
    const level = levels[keyOf(candidate)];
    return level ? [{ subjectKind: candidate.subjectKind, subjectId: candidate.subjectId, level }] : [];
  });
  const allGood = () =>
    setLevels({ ...Object.fromEntries(filter.shown.map((one) => [keyOf(one), 'GOOD' as Level])), ...levels });
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        classify.mutate(
          { year, lines, decisionNo: decisionNo || undefined, decisionDate: decisionDate || undefined },
          {
            onSuccess: ({ recordIds }) => {
              announce(t.levelsSaved(format.number(recordIds.length)));
              void navigate({
                to: '/awards/rounds/$roundId/nominate',
                params: { roundId },
                ignoreBlocker: true,
              });
            },
          },
        );
      }}
    >
      <div className="row">
        <TextInput
          label={t.decisionNo}
          value={decisionNo}
          onChange={setDecisionNo}
          error={fieldError(classify.error, '/decisionNo')}
        />
        <DateInput
          label={t.decisionDate}
          value={decisionDate}
          onChange={setDecisionDate}
          error={fieldError(classify.error, '/decisionDate')}
        />
      </div>
      <div className="row">
        <UnitFilter {...filter} />
        <Button onClick={allGood}>{t.allGood}</Button>
      </div>
      <Table
        caption={t.classification}
        captionHidden
        rows={filter.shown}
        rowKey={keyOf}
        columns={[
          {
            key: 'name',
            header: t.person,
            cell: (candidate) => (
              <>
                {candidate.subjectName} <span className="small muted">{candidate.position}</span>
              </>
            ),
          },
          { key: 'unit', header: t.unit, cell: (candidate) => candidate.unitName },
          {
            key: 'level',
            header: t.classification,
            cell: (candidate) => (
              <select
                className="input"
                aria-label={`${t.classification}: ${candidate.subjectName}`}
                value={levels[keyOf(candidate)] ?? ''}
                onChange={(event) =>
                  setLevels(
                    Object.fromEntries(
                      Object.entries({ ...levels, [keyOf(candidate)]: event.target.value as Level }).filter(
                        ([, level]) => level,
                      ),
                    ),
                  )
                }
              >
                <option value="">{t.noClassification}</option>
                {LEVELS.map((level) => (
                  <option key={level} value={level}>
                    {t[`level.${level}`]}
                  </option>
                ))}
              </select>
            ),
          },
        ]}
      />
      <ProblemNotice error={classify.error} />
      <div>
        <Button
          type="submit"
          variant="primary"
          busy={classify.isPending}
          disabledReason={lines.length === 0 ? t.chooseSome : undefined}
        >
          {t.saveLevels(format.number(lines.length))}
        </Button>
      </div>
    </form>
  );
}
