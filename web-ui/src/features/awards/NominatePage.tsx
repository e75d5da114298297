import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { RequireRole } from '@/auth/RequireRole';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { ProblemNotice } from '@/ui/ErrorState';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { Table } from '@/ui/Table';
import { announce } from '@/ui/toast';
import { type AwardOption, type Candidate, candidatesQuery, useNominate } from './awards';
import { useTexts } from './messages';
import { UnitFilter, useUnitFilter } from './UnitFilter';

export function NominatePage() {
  const t = useTexts();
  const { roundId } = useParams({ from: '/frame/awards/rounds/$roundId/nominate' });
  return (
    <RequireRole roles={['council-secretary']}>
      <PageHeader
        title={t.nominate}
        lead={t.nominateLead}
        trail={[
          <Link key="home" to="/awards">
            {t.title}
          </Link>,
          <Link key="round" to="/awards/rounds/$roundId" params={{ roundId }}>
            {t.round}
          </Link>,
        ]}
      />
      <QueryView query={useQuery(candidatesQuery(roundId))}>
        {(list) => <CandidateTable roundId={roundId} candidates={list.items} awards={list.awards} />}
      </QueryView>
    </RequireRole>
  );
}

const keyOf = (candidate: Candidate, award: string) => `${candidate.subjectKind}/${candidate.subjectId}/${award}`;

interface CandidateTableProps {
  roundId: string;
  candidates: readonly Candidate[];
  awards: readonly AwardOption[];
}

/** The body's people and units with a box per title; what was registered for is marked. */
function CandidateTable({ roundId, candidates, awards }: CandidateTableProps) {
  const t = useTexts();
  const format = useFormat();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const filter = useUnitFilter(candidates);
  const nominate = useNominate();

  const free = (candidate: Candidate, code: string) => !candidate.nominatedFor.includes(code);
  const toggle = (key: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(key);
    else next.delete(key);
    setChosen(next);
  };
  const chooseRegistered = () =>
    setChosen(
      new Set([
        ...chosen,
        ...candidates.flatMap((candidate) =>
          candidate.registeredFor
            .filter((code) => free(candidate, code) && awards.some((award) => award.code === code))
            .map((code) => keyOf(candidate, code)),
        ),
      ]),
    );
  const lines = candidates.flatMap((candidate) =>
    awards
      .filter((award) => chosen.has(keyOf(candidate, award.code)))
      .map((award) => ({
        subjectKind: candidate.subjectKind,
        subjectId: candidate.subjectId,
        awardCode: award.code,
      })),
  );

  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        nominate.mutate(
          { roundId, lines },
          {
            onSuccess: ({ ids }) => {
              announce(t.nominated(format.number(ids.length)));
              void navigate({ to: '/awards/rounds/$roundId', params: { roundId } });
            },
          },
        );
      }}
    >
      <div className="row">
        <UnitFilter {...filter} />
        <Button onClick={chooseRegistered}>{t.selectRegistered}</Button>
      </div>
      <Table
        caption={t.person}
        captionHidden
        rows={filter.shown}
        rowKey={(candidate) => `${candidate.subjectKind}/${candidate.subjectId}`}
        columns={[
          {
            key: 'name',
            header: t.person,
            sortBy: (candidate) => candidate.subjectName,
            cell: (candidate) => (
              <>
                {candidate.subjectName} <span className="small muted">{candidate.position}</span>
              </>
            ),
          },
          { key: 'unit', header: t.unit, sortBy: (candidate) => candidate.unitName, cell: (one) => one.unitName },
          {
            key: 'level',
            header: t.classification,
            cell: (candidate) => candidate.classification ?? <span className="muted">{t.noClassification}</span>,
          },
          ...awards.map((award) => ({
            key: award.code,
            header: award.name,
            cell: (candidate: Candidate) => (
              <AwardBox
                award={award}
                candidate={candidate}
                checked={chosen.has(keyOf(candidate, award.code))}
                onChange={(on) => toggle(keyOf(candidate, award.code), on)}
              />
            ),
          })),
        ]}
      />
      <ProblemNotice error={nominate.error} />
      <div>
        <Button
          type="submit"
          variant="primary"
          busy={nominate.isPending}
          disabledReason={lines.length === 0 ? t.chooseSome : undefined}
        >
          {t.nominateSelected(format.number(lines.length))}
        </Button>
      </div>
    </form>
  );
}

interface AwardBoxProps {
  award: AwardOption;
  candidate: Candidate;
  checked: boolean;
  onChange: (on: boolean) => void;
}

function AwardBox({ award, candidate, checked, onChange }: AwardBoxProps) {
  const t = useTexts();
  if (award.subject !== candidate.subjectKind) return null;
  if (candidate.nominatedFor.includes(award.code)) return <span className="muted small">{t.alreadyNominated}</span>;
  return (
    <Checkbox
      label={
        <>
          <span className="visually-hidden">{`${candidate.subjectName}: ${award.name}`}</span>
          {candidate.registeredFor.includes(award.code) && <span className="small">{t.registeredMark}</span>}
        </>
      }
      checked={checked}
      onChange={onChange}
    />
  );
}
