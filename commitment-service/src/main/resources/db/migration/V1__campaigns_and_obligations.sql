-- What this service needs of a launched campaign; fed by campaign.launched, can be rebuilt from the topic.
create table campaign (
    campaign_id     uuid primary key,
    owner_unit      text not null,
    title           text not null,
    document_number text,
    period_from     date not null,
    period_to       date not null,
    launched_at     timestamptz not null,
    details         jsonb not null
);

create table obligation (
    id              uuid primary key,
    version         bigint not null default 1,
    campaign_id     uuid not null,
    campaign_title  text not null,
    milestone_id    text not null,
    kind            text not null,
    title           text not null,
    unit_code       text not null,
    person_id       text,
    due_at          timestamptz not null,
    state           text not null constraint obligation_state
                        check (state in ('OPEN', 'FULFILLED', 'EXTENDED', 'WAIVED', 'OVERDUE')),
    review          text not null default 'NONE' constraint obligation_review
                        check (review in ('NONE', 'WAITING', 'ACCEPTED', 'RETURNED')),
    deliverable_id  uuid,
    source_text     text,
    document_number text,
    opened_at       timestamptz not null,
    closed_at       timestamptz,
    reason          text,
    constraint obligation_one_per_milestone_and_unit unique (campaign_id, milestone_id, unit_code)
);
create index obligation_by_unit on obligation (unit_code, due_at, id);
create index obligation_by_campaign on obligation (campaign_id, unit_code, kind);
-- what the clock looks at
create index obligation_running on obligation (due_at) where state in ('OPEN', 'EXTENDED');

-- A wish for a later date (xin gia hạn); at most one waits for an answer.
create table extension_request (
    id            uuid primary key,
    obligation_id uuid not null references obligation,
    until         date not null,
    reason        text not null,
    asked_by      text not null,
    asked_at      timestamptz not null,
    state         text not null check (state in ('ASKED', 'GRANTED', 'REFUSED')),
    answer        text,
    answered_by   text,
    answered_at   timestamptz
);
create unique index extension_one_waiting on extension_request (obligation_id) where state = 'ASKED';

-- The diary of an obligation in plain sentences; its opening is told from the obligation itself.
create table diary (
    id            bigint generated always as identity primary key,
    obligation_id uuid not null references obligation,
    at            timestamptz not null,
    actor         text not null,
    sentence      text not null
);
create index diary_of_obligation on diary (obligation_id, id);
