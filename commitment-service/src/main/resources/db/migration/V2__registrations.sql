create table registration (
    id           uuid primary key,
    version      bigint not null default 1,
    campaign_id  uuid not null,
    unit_code    text not null,
    year         integer not null,
    state        text not null constraint registration_state
                     check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED')),
    submitted_by text,
    submitted_at timestamptz,
    reason       text,
    -- lines that came back, each with its reason; empty: the whole sheet is open
    pins         jsonb not null default '[]',
    constraint registration_one_per_unit_and_campaign unique (campaign_id, unit_code)
);
create index registration_waiting on registration (unit_code, submitted_at) where state = 'SUBMITTED';

create table registration_line (
    registration_id uuid not null references registration,
    position        integer not null,
    title_code      text not null,
    subject_kind    text not null check (subject_kind in ('PERSON', 'UNIT')),
    subject_id      text not null,
    primary key (registration_id, position),
    constraint registration_title_once_per_subject unique (registration_id, title_code, subject_id)
);

-- Every decision of the officer with the sheet as it was then, so that old and new can be set side by side.
create table registration_review (
    id              bigint generated always as identity primary key,
    registration_id uuid not null references registration,
    at              timestamptz not null,
    actor           text not null,
    decision        text not null check (decision in ('ACCEPTED', 'RETURNED')),
    reason          text,
    pins            jsonb not null,
    lines           jsonb not null
);
create index registration_review_of on registration_review (registration_id, id);
