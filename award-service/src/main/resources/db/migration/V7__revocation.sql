-- A signed decision is a legal act: only the marks of a change around it may move, for those who follow changes.
create or replace function decision_is_final() returns trigger language plpgsql as $$
begin
    if old.state = 'SIGNED'
        and (to_jsonb(new) - 'updated_at' - 'version') is distinct from (to_jsonb(old) - 'updated_at' - 'version') then
        raise exception 'decision % is signed', old.id;
    end if;
    return new;
end $$;

-- An award taken back by a decision of its own (hủy bỏ quyết định, Điều 93); the first decision stays as it was.
create table revocation (
    id            uuid primary key,
    decision_id   uuid not null,
    nomination_id uuid not null,
    owner_unit    text not null,
    number        text not null,
    signed_on     date not null,
    ground        text not null check (ground in ('FALSE_DECLARATION', 'FALSE_FILE', 'AGAINST_RULES', 'VIOLATION_CONCLUDED')),
    explanation   text not null,
    signer_name   text not null,
    signer_title  text,
    recovered     bigint not null,
    recorded_at   timestamptz not null,
    constraint revocation_once unique (nomination_id),
    foreign key (decision_id, nomination_id) references decision_item (decision_id, nomination_id)
);

-- An award whose verdict rested on one taken back: looked at again by people, never taken back by itself.
create table award_review (
    id            uuid primary key,
    revocation_id uuid not null references revocation,
    decision_id   uuid not null,
    nomination_id uuid not null,
    fact_id       text not null,
    reason        text not null,
    state         text not null check (state in ('OPEN', 'KEPT', 'REVOKED')),
    opened_at     timestamptz not null,
    closed_at     timestamptz,
    closed_by     text,
    closed_reason text,
    foreign key (decision_id, nomination_id) references decision_item (decision_id, nomination_id)
);
create unique index award_review_one_open on award_review (nomination_id) where state = 'OPEN';

-- What was awarded and paid, and what was taken back: corrected by a further entry, never by changing one.
create table award_entry (
    id            uuid primary key,
    decision_id   uuid not null,
    nomination_id uuid not null,
    owner_unit    text not null,
    on_day        date not null,
    subject_kind  text not null,
    award_code    text not null,
    change        integer not null check (change in (1, -1)),
    bonus         bigint not null,
    revocation_id uuid references revocation,
    why           text not null,
    constraint award_entry_once unique (nomination_id, change)
);
create index award_entry_owner on award_entry (owner_unit, on_day);
create function award_entry_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'entry % is never changed', old.id;
end $$;
create trigger award_entry_is_final before update or delete on award_entry
    for each row execute function award_entry_is_final();

insert into award_entry (id, decision_id, nomination_id, owner_unit, on_day, subject_kind, award_code, change, bonus, why)
select gen_random_uuid(), d.id, i.nomination_id, d.owner_unit, d.signed_on, i.subject_kind, i.award_code, 1,
    coalesce(i.bonus, 0), 'Quyết định số ' || d.number
from decision d join decision_item i on i.decision_id = d.id where d.state = 'SIGNED';
