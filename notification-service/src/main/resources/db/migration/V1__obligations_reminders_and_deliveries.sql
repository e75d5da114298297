-- Read models: what others own, kept from their events.
create table obligation (
    obligation_id   text primary key,
    version         bigint not null,
    campaign_id     text not null,
    campaign_title  text not null,
    milestone_id    text,
    kind            text not null,
    title           text not null,
    unit_code       text not null,
    person_id       text,
    due_at          timestamptz not null,
    state           text not null
        constraint obligation_state check (state in ('OPEN', 'FULFILLED', 'EXTENDED', 'WAIVED', 'OVERDUE')),
    source_text     text,
    document_number text,
    opened_at       timestamptz not null,
    closed_at       timestamptz,
    reason          text,
    -- the version that reminders were planned for; behind version = to be planned
    planned_version bigint
);
create index obligation_to_plan on obligation (obligation_id) where planned_version is distinct from version;
create index obligation_campaign on obligation (campaign_id, state);

create table campaign (
    campaign_id     text primary key,
    owner_unit      text not null,
    title           text not null,
    document_number text,
    launched_at     timestamptz not null,
    launched        jsonb not null
);

-- The ladder (bậc thang nhắc việc) is data: so many working days before or after the due day, who is told.
-- kind '*' serves every kind of obligation that has no rows of its own.
create table ladder_step (
    kind        text not null,
    offset_days integer not null,
    rung        text not null constraint ladder_step_rung check (rung in ('OWNER', 'HEAD', 'OFFICER', 'PRINCIPAL')),
    primary key (kind, offset_days, rung)
);
insert into ladder_step (kind, offset_days, rung) values
    ('*', -15, 'OWNER'), ('*', -7, 'OWNER'), ('*', -3, 'OWNER'),
    ('*', -1, 'OWNER'), ('*', 0, 'OWNER'),
    ('*', 1, 'OWNER'), ('*', 1, 'HEAD'), ('*', 1, 'OFFICER'),
    ('*', 3, 'OWNER'), ('*', 3, 'HEAD'), ('*', 3, 'OFFICER'), ('*', 3, 'PRINCIPAL');

-- Who holds a role in a body, for the upper rungs.
create table contact (
    role      text not null constraint contact_role check (role in ('emulation-officer', 'principal')),
    unit_code text not null,
    person_id text not null,
    primary key (role, unit_code)
);

-- The plan: one row per obligation and rung. The rung names step and due day ("T-3/2026-12-20"), so that a moved date
-- has rungs of its own and a rung that was used is never used again.
create table reminder (
    obligation_id text not null,
    rung          text not null,
    step          text not null,
    due_day       date not null,
    at            timestamptz not null,
    rungs         text[] not null,
    state         text not null default 'PLANNED'
        constraint reminder_state check (state in ('PLANNED', 'DISPATCHED', 'COLLAPSED', 'SKIPPED', 'CANCELLED')),
    reason        text,
    primary key (obligation_id, rung)
);
create index reminder_due on reminder (at) where state = 'PLANNED';

-- The ledger (sổ gửi thư): who was to be told of what, and what became of it.
create table delivery (
    id            uuid primary key,
    kind          text not null,
    about         text not null,
    rung          text not null,
    channel       text not null default 'MAIL',
    person_id     text,
    role          text not null,
    unit_code     text not null,
    campaign_id   text,
    obligation_id text,
    title         text not null,
    facts         jsonb not null,
    state         text not null
        constraint delivery_state check (state in ('QUEUED', 'DEFERRED', 'SENT', 'FAILED', 'SKIPPED')),
    reason        text,
    address       text,
    message_id    text not null,
    created_at    timestamptz not null,
    not_before    timestamptz not null,
    attempts      integer not null default 0,
    ended_at      timestamptz,
    -- at most once: whatever is repeated, replayed or raced, one row, one mail
    constraint delivery_once unique nulls not distinct (about, rung, person_id, channel)
);
create index delivery_waiting on delivery (not_before, id) where state in ('QUEUED', 'DEFERRED');
create index delivery_ledger on delivery (unit_code, created_at desc, id);
create index delivery_obligation on delivery (obligation_id) where obligation_id is not null;
create index delivery_campaign on delivery (campaign_id) where campaign_id is not null;

-- Written before the mail server is called, in a transaction of its own: what a killed process was doing stays visible.
create table send_attempt (
    -- order of trying, whatever the clocks said
    id          bigint generated always as identity,
    delivery_id uuid not null,
    number      integer not null,
    started_at  timestamptz not null,
    ended_at    timestamptz,
    outcome     text,
    primary key (delivery_id, number)
);
create index send_attempt_ended on send_attempt (id desc) where ended_at is not null;

create table inbox_entry (
    id            bigint generated always as identity primary key,
    entry_key     text not null,
    person_id     text not null,
    kind          text not null,
    title         text not null,
    body          text not null,
    link          text not null,
    campaign_id   text,
    obligation_id text,
    created_at    timestamptz not null,
    read_at       timestamptz,
    -- the obligation was met or dropped: nothing to do any more
    settled_at    timestamptz,
    constraint inbox_entry_once unique (entry_key, person_id)
);
create index inbox_entry_person on inbox_entry (person_id, id desc);
create index inbox_entry_unread on inbox_entry (person_id) where read_at is null;
create index inbox_entry_obligation on inbox_entry (obligation_id) where obligation_id is not null;

create function inbox_entry_wake() returns trigger language plpgsql as $$
begin
    perform pg_notify('inbox', new.person_id);
    return null;
end $$;
create trigger inbox_entry_wake after insert or update on inbox_entry
    for each row execute function inbox_entry_wake();
