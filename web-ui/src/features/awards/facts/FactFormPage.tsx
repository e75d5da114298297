import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { fieldError } from '@/api/problem';
import { localDay } from '@/i18n/format';
import { Button, buttonClass } from '@/ui/Button';
import { DateInput } from '@/ui/DateInput';
import { EmptyState } from '@/ui/EmptyState';
import { ProblemNotice } from '@/ui/ErrorState';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { Select } from '@/ui/Select';
import { TextInput } from '@/ui/TextInput';
import { announce } from '@/ui/toast';
import { useLeaveGuard } from '@/ui/useLeaveGuard';
import { PlainHeader } from '../PlainHeader';
import {
  type Catalogue,
  catalogueQuery,
  type Fact,
  type FactContent,
  type FactStatus,
  type FactType,
  factsQuery,
  type Subject,
  type SubjectKind,
  subjectQuery,
  useAddFact,
  useCorrectFact,
} from './facts';
import { useTexts } from './messages';

const STATUSES: readonly FactStatus[] = ['VALID', 'CLAIMED', 'UNDER_REVIEW', 'REVOKED', 'PENDING'];
const STATUS_OF: Record<string, FactStatus> = {
  HIEU_LUC: 'VALID',
  THU_HOI: 'REVOKED',
  CHUA_XAC_MINH: 'CLAIMED',
  CAN_RA_SOAT: 'UNDER_REVIEW',
  DANG_XU_LY: 'PENDING',
};

/** Adds a fact, or corrects the one named in the address. */
export function FactFormPage() {
  const t = useTexts();
  const { kind, subjectId } = useParams({ from: '/frame/awards/facts/$kind/$subjectId/write' });
  const { record } = useSearch({ from: '/frame/awards/facts/$kind/$subjectId/write' });
  const facts = useQuery(factsQuery(kind, subjectId));
  const catalogue = useQuery(catalogueQuery);
  return (
    <QueryView query={useQuery(subjectQuery(kind, subjectId))} header={<PlainHeader title={t.title} />}>
      {(subject) => (
        <>
          <PageHeader
            title={record ? t.correctTitle(subject.name) : t.addTitle(subject.name)}
            trail={[
              <Link key="home" to="/awards">
                {t.home}
              </Link>,
              <Link key="subject" to="/awards/facts/$kind/$subjectId" params={{ kind, subjectId }}>
                {subject.name}
              </Link>,
            ]}
          />
          <QueryView query={catalogue}>
            {(known) => (
              <QueryView query={facts}>
                {(page) => {
                  const corrected = page.items.find((fact) => fact.recordId === record);
                  // an old or foreign address must not turn a correction into a new fact
                  if (record && !corrected?.allowedActions.includes('correct'))
                    return <NoRecord kind={kind} subjectId={subjectId} />;
                  return <FactForm subject={subject} catalogue={known} facts={page.items} corrected={corrected} />;
                }}
              </QueryView>
            )}
          </QueryView>
        </>
      )}
    </QueryView>
  );
}

export function NoRecord({ kind, subjectId }: { kind: SubjectKind; subjectId: string }) {
  const t = useTexts();
  return (
    <EmptyState
      title={t.noRecord}
      action={
        <Link to="/awards/facts/$kind/$subjectId" params={{ kind, subjectId }} className={buttonClass('primary')}>
          {t.backToFacts}
        </Link>
      }
    >
      {t.noRecordBody}
    </EmptyState>
  );
}

const empty = (year: number): FactContent => ({ year, type: 'TITLE', code: '' });

const contentOf = (fact: Fact): FactContent => ({
  year: fact.year,
  type: fact.type,
  code: fact.code,
  title: fact.title,
  decisionNo: fact.decisionNo,
  decisionDate: fact.decisionDate,
  decidedBy: fact.decidedByCode,
  basis: fact.basis,
  from: fact.from,
  to: fact.to,
  workingDays: fact.workingDays,
  status: STATUS_OF[fact.status],
  note: fact.note,
});

interface FactFormProps {
  subject: Subject;
  catalogue: Catalogue;
  facts: readonly Fact[];
  corrected: Fact | undefined;
}

export function FactForm({ subject, catalogue, facts, corrected }: FactFormProps) {
  const t = useTexts();
  const navigate = useNavigate();
  const thisYear = Number(localDay(new Date()).slice(0, 4));
  const [content, setContent] = useState(corrected ? contentOf(corrected) : empty(thisYear));
  const [source, setSource] = useState(corrected?.source ?? '');
  const [reason, setReason] = useState('');
  const add = useAddFact();
  const correct = useCorrectFact();
  const sent = corrected ? correct : add;
  const [begun] = useState({ content, source });
  useLeaveGuard((content !== begun.content || source !== begun.source || reason !== '') && !sent.isSuccess);
  const set = (values: Partial<FactContent>) => setContent({ ...content, ...values });
  const error = (field: string) => fieldError(sent.error, `/content/${field}`);
  const kind = catalogue.types.find((type) => type.type === content.type);
  const award = content.type === 'TITLE' || content.type === 'FORM';
  const dated = ['LEAVE', 'TRANSFER', 'PENDING', 'DISCIPLINE'].includes(content.type);
  const done = (text: string) => {
    announce(text);
    void navigate({
      to: '/awards/facts/$kind/$subjectId',
      params: { kind: subject.subjectKind, subjectId: subject.subjectId },
      ignoreBlocker: true,
    });
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (corrected) {
          correct.mutate({ id: corrected.recordId, content, source, reason }, { onSuccess: () => done(t.corrected) });
        } else {
          add.mutate(
            { subjectKind: subject.subjectKind, subjectId: subject.subjectId, content, source },
            { onSuccess: () => done(t.added) },
          );
        }
      }}
    >
      <div className="columns even">
        {!corrected && (
          <Select<FactType>
            label={t.type}
            required
            value={content.type}
            onChange={(type) => setContent({ ...empty(content.year), type })}
            placeholder={null}
            options={catalogue.types
              .filter((type) => subject.seesSensitive || !type.sensitive)
              .map((type) => ({ value: type.type, label: type.name }))}
          />
        )}
        <Select
          label={t.code}
          required
          value={content.code}
          onChange={(code) => set({ code })}
          options={(kind?.codes ?? []).map((code) => ({ value: code.code, label: code.name }))}
          error={error('code')}
        />
        <TextInput
          label={t.achievementYear}
          hint={t.achievementYearHint}
          required
          inputMode="numeric"
          value={content.year ? `${content.year}` : ''}
          onChange={(year) => set({ year: Number(year.replace(/\D/g, '').slice(0, 4)) })}
          error={error('year')}
        />
      </div>
      {content.type === 'INITIATIVE' && (
        <TextInput
          label={t.initiativeName}
          value={content.title ?? ''}
          onChange={(title) => set({ title })}
          error={error('title')}
        />
      )}
      <div className="columns even">
        <TextInput
          label={t.decisionNo}
          hint={award || content.type === 'INITIATIVE' ? t.decisionNoHint : undefined}
          value={content.decisionNo ?? ''}
          onChange={(decisionNo) => set({ decisionNo: decisionNo || null })}
          error={error('decisionNo')}
        />
        <DateInput
          label={t.decisionDate}
          value={content.decisionDate ?? ''}
          onChange={(decisionDate) => set({ decisionDate: decisionDate || null })}
          error={error('decisionDate')}
        />
        <TextInput
          label={t.decidedBy}
          hint={t.decidedByHint}
          value={content.decidedBy ?? ''}
          onChange={(decidedBy) => set({ decidedBy: decidedBy || null })}
          error={error('decidedBy')}
        />
      </div>
      {award && (
        <Select
          label={t.basisChoice}
          hint={t.basisHint}
          value={content.basis ?? ''}
          onChange={(basis) => set({ basis: basis || null })}
          placeholder={t.noBasis}
          options={facts
            .filter((fact) => fact.type === 'INITIATIVE' && (fact.uses.length === 0 || fact.recordId === content.basis))
            .map((fact) => ({ value: fact.recordId, label: `${fact.title ?? fact.codeName} (${fact.year})` }))}
          error={error('basis')}
        />
      )}
      {dated && (
        <div className="columns even">
          <DateInput
            label={t.from}
            value={content.from ?? ''}
            onChange={(from) => set({ from: from || null })}
            error={error('from')}
          />
          <DateInput
            label={t.to}
            value={content.to ?? ''}
            onChange={(to) => set({ to: to || null })}
            error={error('to')}
          />
          {content.type === 'LEAVE' && (
            <TextInput
              label={t.workingDays}
              inputMode="numeric"
              value={content.workingDays == null ? '' : `${content.workingDays}`}
              onChange={(days) => {
                const digits = days.replace(/\D/g, '').slice(0, 3);
                set({ workingDays: digits === '' ? null : Number(digits) });
              }}
              error={error('workingDays')}
            />
          )}
        </div>
      )}
      {corrected && (
        <Select<FactStatus>
          label={t.statusChoice}
          value={content.status ?? ''}
          onChange={(status) => set({ status: status || null })}
          placeholder={t.statusByDecision}
          options={STATUSES.map((value) => ({ value, label: t[`status.${value}`] }))}
          error={error('status')}
        />
      )}
      <TextInput
        label={t.source}
        hint={t.sourceHint}
        required
        value={source}
        onChange={setSource}
        error={fieldError(sent.error, '/source')}
      />
      <TextInput
        label={t.note}
        value={content.note ?? ''}
        onChange={(note) => set({ note: note || null })}
        error={error('note')}
      />
      {corrected && (
        <TextInput
          label={t.correctReason}
          required
          value={reason}
          onChange={setReason}
          error={fieldError(sent.error, '/reason')}
        />
      )}
      <ProblemNotice error={sent.error} />
      <div>
        <Button type="submit" variant="primary" busy={sent.isPending}>
          {corrected ? t.saveCorrection : t.save}
        </Button>
      </div>
    </form>
  );
}
