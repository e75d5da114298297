import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fieldError } from '@/api/problem';
import { type Me, type Role, useMe } from '@/auth/me';
import { localDay } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { DateInput } from '@/ui/DateInput';
import { ProblemNotice } from '@/ui/ErrorState';
import { Select } from '@/ui/Select';
import { TextInput } from '@/ui/TextInput';
import { announce } from '@/ui/toast';
import { colleaguesQuery, useDelegate } from './data';
import { useTexts } from './messages';

const HEADS = ['unit-head', 'principal', 'bloc-head'] as const satisfies readonly Role[];
type Head = (typeof HEADS)[number];

/** Roles of a head that the person holds. */
export const headRoles = (me: Me): Head[] => HEADS.filter((role) => me.roles.includes(role));

export function NewDelegationForm() {
  const t = useTexts();
  const me = useMe();
  const delegate = useDelegate();
  const roles = headRoles(me);
  const today = localDay(new Date());
  const empty = { toPerson: '', validFrom: today, validTo: '', reason: '' };
  const [unitCode, setUnitCode] = useState(me.units[0] ?? '');
  const [role, setRole] = useState<Head | ''>(roles[0] ?? '');
  const [wanted, setWanted] = useState(empty);
  const colleagues = (useQuery(colleaguesQuery).data ?? []).filter(({ personId }) => personId !== me.personId);
  const set = (part: Partial<typeof empty>) => setWanted({ ...wanted, ...part });
  const error = (pointer: string) => fieldError(delegate.error, pointer);

  return (
    <form
      className="card stack"
      aria-labelledby="new-delegation"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        delegate.mutate(
          // an empty day is left out, so that the server says that it is missing
          { ...wanted, unitCode, role, validFrom: wanted.validFrom || null, validTo: wanted.validTo || null } as never,
          {
            onSuccess: () => {
              setWanted(empty);
              announce(t.delegated);
            },
          },
        );
      }}
    >
      <h2 id="new-delegation">{t.newTitle}</h2>
      <ProblemNotice error={delegate.error} />
      {roles.length > 1 && (
        <Select<Head>
          label={t.role}
          value={role}
          onChange={setRole}
          error={error('/role')}
          placeholder={null}
          options={roles.map((value) => ({ value, label: t[`role.${value}`] }))}
        />
      )}
      {me.units.length > 1 && (
        <Select
          label={t.unit}
          value={unitCode}
          onChange={setUnitCode}
          error={error('/unitCode')}
          placeholder={null}
          options={me.units.map((value) => ({ value, label: value }))}
        />
      )}
      <Select
        required
        label={t.deputy}
        value={wanted.toPerson}
        onChange={(toPerson) => set({ toPerson })}
        error={error('/toPerson')}
        options={colleagues.map(({ personId, fullName, position }) => ({
          value: personId,
          label: `${fullName} (${position})`,
        }))}
      />
      <div className="columns even">
        <DateInput
          required
          label={t.from}
          value={wanted.validFrom}
          min={today}
          onChange={(validFrom) => set({ validFrom })}
          error={error('/validFrom')}
        />
        <DateInput
          required
          label={t.to}
          value={wanted.validTo}
          min={wanted.validFrom || today}
          onChange={(validTo) => set({ validTo })}
          error={error('/validTo')}
        />
      </div>
      <TextInput
        required
        label={t.reason}
        hint={t.reasonHint}
        value={wanted.reason}
        onChange={(reason) => set({ reason })}
        error={error('/reason')}
      />
      <div>
        <Button variant="primary" type="submit" busy={delegate.isPending}>
          {t.delegate}
        </Button>
      </div>
    </form>
  );
}
