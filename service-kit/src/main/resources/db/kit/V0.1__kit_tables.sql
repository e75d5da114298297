-- Tables that every service needs: events out and in, audit trail, repeated requests, and who belongs where.

create table outbox (
    id           bigint generated always as identity primary key,
    event_id     text not null,
    topic        text not null,
    key          text not null,
    type         text not null,
    payload      text not null,
    created_at   timestamptz not null default now(),
    published_at timestamptz
);
create index outbox_waiting on outbox (id) where published_at is null;

create function outbox_wake() returns trigger language plpgsql as $$
begin
    perform pg_notify('outbox', '');
    return null;
end $$;
create trigger outbox_wake after insert on outbox for each statement execute function outbox_wake();

create table inbox (
    source      text not null,
    event_id    text not null,
    type        text not null,
    received_at timestamptz not null default now(),
    primary key (source, event_id)
);

create table dead_letter (
    id         bigint generated always as identity primary key,
    topic      text not null,
    key        text,
    payload    text not null,
    error      text not null,
    at         timestamptz not null default now(),
    settled_at timestamptz
);

create table audit (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    actor        text not null,
    subject_type text not null,
    subject_id   text not null,
    action       text not null,
    from_state   text,
    to_state     text,
    why          text,
    hash         text,
    sealed_no    bigint
);
create unique index audit_sealed_no on audit (sealed_no) where sealed_no is not null;
create index audit_unsealed on audit (id) where sealed_no is null;
create index audit_subject on audit (subject_type, subject_id, id);

create trigger audit_wake after insert on audit for each statement execute function outbox_wake();

create table idempotency_key (
    key         text not null,
    caller      text not null,
    fingerprint text not null,
    body        text,
    created_at  timestamptz not null default now(),
    primary key (caller, key)
);

-- Read model of the organisation, fed by the topic thidua.organisation.
create table org_unit (
    code              text primary key,
    name              text not null,
    short_name        text not null,
    kind              text not null,
    parent_code       text,
    legal_personality boolean not null,
    bloc_code         text,
    bloc_role         text,
    head_title        text,
    valid_from        date not null,
    valid_to          date,
    successor_code    text
);
create index org_unit_parent on org_unit (parent_code);

create table org_person (
    person_id  text primary key,
    full_name  text not null,
    unit_code  text not null,
    position   text not null,
    role_group text not null,
    email      text,
    start_date date not null,
    end_date   date,
    head_of    text
);
create index org_person_unit on org_person (unit_code);
create index org_person_head on org_person (head_of) where head_of is not null;

create table org_calendar (
    year     integer primary key,
    days_off jsonb not null,
    workdays jsonb not null
);
