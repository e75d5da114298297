import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { fieldError } from '@/api/problem';
import { RequireRole } from '@/auth/RequireRole';
import { localDay, useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { DateInput } from '@/ui/DateInput';
import { ProblemNotice } from '@/ui/ErrorState';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { Table } from '@/ui/Table';
import { TextInput } from '@/ui/TextInput';
import { useLeaveGuard } from '@/ui/useLeaveGuard';
import { councilPeopleQuery, useOpenSession } from './awards';
import { useTexts } from './messages';

export function NewSessionPage() {
  const t = useTexts();
  const { roundId } = useParams({ from: '/frame/awards/rounds/$roundId/session' });
  return (
    <RequireRole roles={['council-secretary']}>
      <PageHeader
        title={t.newSession}
        lead={t.newSessionLead}
        trail={[
          <Link key="home" to="/awards">
            {t.title}
          </Link>,
          <Link key="round" to="/awards/rounds/$roundId" params={{ roundId }}>
            {t.round}
          </Link>,
        ]}
      />
      <QueryView query={useQuery(councilPeopleQuery(roundId))}>
        {(list) => <SessionForm roundId={roundId} people={list.items} />}
      </QueryView>
    </RequireRole>
  );
}

interface Person {
  personId: string;
  fullName: string;
  position: string;
  unitName: string;
}

/** The head, the deputies and the heads of units are proposed: a grassroots council is made of them. */
const HEADS = /^(Hiệu trưởng|Phó Hiệu trưởng|Trưởng (khoa|phòng))$/;

function SessionForm({ roundId, people }: { roundId: string; people: readonly Person[] }) {
  const t = useTexts();
  const format = useFormat();
  const navigate = useNavigate();
  const [heldOn, setHeldOn] = useState(localDay(new Date()));
  const [place, setPlace] = useState('');
  const [members, setMembers] = useState<ReadonlyMap<string, boolean>>(
    () => new Map(people.filter((one) => HEADS.test(one.position)).map((one) => [one.personId, true])),
  );
  const open = useOpenSession();
  useLeaveGuard(place !== '' && !open.isSuccess);
  const set = (id: string, present: boolean | undefined) => {
    const next = new Map(members);
    if (present === undefined) next.delete(id);
    else next.set(id, present);
    setMembers(next);
  };
  const present = [...members.values()].filter(Boolean).length;
  const sorted = [...people].sort((a, b) => Number(HEADS.test(b.position)) - Number(HEADS.test(a.position)));
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        open.mutate(
          {
            roundId,
            heldOn,
            place: place || undefined,
            members: [...members].map(([personId, there]) => ({ personId, present: there })),
          },
          {
            onSuccess: (session) =>
              void navigate({
                to: '/awards/sessions/$sessionId',
                params: { sessionId: session.id },
                ignoreBlocker: true,
              }),
          },
        );
      }}
    >
      <div className="row">
        <DateInput
          label={t.heldOn}
          required
          value={heldOn}
          onChange={setHeldOn}
          error={fieldError(open.error, '/heldOn')}
        />
        <TextInput label={t.place} value={place} onChange={setPlace} error={fieldError(open.error, '/place')} />
      </div>
      <p aria-live="polite">{t.presentOf(format.number(present), format.number(members.size))}</p>
      <Table
        caption={t.members}
        captionHidden
        rows={sorted}
        rowKey={(person) => person.personId}
        columns={[
          {
            key: 'name',
            header: t.member,
            cell: (person) => (
              <>
                {person.fullName} <span className="small muted">{person.position}</span>
              </>
            ),
          },
          { key: 'unit', header: t.unit, cell: (person) => person.unitName },
          {
            key: 'in',
            header: t.inCouncil,
            cell: (person) => (
              <Checkbox
                label={<span className="visually-hidden">{`${t.inCouncil}: ${person.fullName}`}</span>}
                checked={members.has(person.personId)}
                onChange={(on) => set(person.personId, on ? true : undefined)}
              />
            ),
          },
          {
            key: 'present',
            header: t.present,
            cell: (person) =>
              members.has(person.personId) && (
                <Checkbox
                  label={<span className="visually-hidden">{`${t.present}: ${person.fullName}`}</span>}
                  checked={members.get(person.personId) ?? false}
                  onChange={(on) => set(person.personId, on)}
                />
              ),
          },
        ]}
      />
      <ProblemNotice error={open.error} />
      <div>
        <Button
          type="submit"
          variant="primary"
          busy={open.isPending}
          disabledReason={members.size === 0 ? t.chooseSome : undefined}
        >
          {t.saveSession}
        </Button>
      </div>
    </form>
  );
}
