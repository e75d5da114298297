-- Bảng chấm điểm of a campaign; its text stands still from the moment that it is issued.
create table score_sheet (
    campaign_id uuid primary key,
    version     bigint not null default 1,
    edition     integer not null default 0,
    state       text not null constraint score_sheet_state check (state in ('DRAFT', 'ISSUED', 'CLOSED')),
    content     jsonb not null,
    saved_by    text not null,
    saved_at    timestamptz not null
);

-- What each unit scored on, whatever became of the sheet later.
create table score_sheet_edition (
    campaign_id uuid not null references score_sheet,
    edition     integer not null,
    content     jsonb not null,
    issued_by   text not null,
    issued_at   timestamptz not null,
    primary key (campaign_id, edition)
);

create table self_score (
    id             uuid primary key,
    version        bigint not null default 1,
    campaign_id    uuid not null references score_sheet,
    campaign_title text not null,
    unit_code      text not null,
    edition        integer not null,
    state          text not null constraint self_score_state
                       check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'VERIFIED')),
    content        jsonb not null,
    verdict        jsonb constraint self_score_verdict_when_verified check ((state = 'VERIFIED') = (verdict is not null)),
    reason         text,
    submitted_by   text,
    submitted_at   timestamptz,
    late_by        text,
    saved_by       text not null,
    saved_at       timestamptz not null,
    constraint self_score_one_per_unit unique (campaign_id, unit_code),
    foreign key (campaign_id, edition) references score_sheet_edition
);
create index self_score_waiting on self_score (unit_code) where state = 'SUBMITTED';

-- Files that prove a line; who may see the score may see them.
create table self_score_evidence (
    score_id    uuid not null references self_score,
    line        text not null,
    evidence_id uuid not null references evidence,
    primary key (score_id, line, evidence_id)
);
create index self_score_evidence_of_file on self_score_evidence (evidence_id);

-- What was said on the way: handed in, returned, verified, answered; each with the points of that moment.
create table self_score_step (
    id       bigint generated always as identity primary key,
    score_id uuid not null references self_score,
    at       timestamptz not null,
    actor    text not null,
    step     text not null check (step in ('SUBMITTED', 'RETURNED', 'VERIFIED', 'ANSWERED')),
    total    numeric not null,
    said     text
);
create index self_score_step_of on self_score_step (score_id, id);

-- The final table, as it was closed.
create table score_ranking (
    campaign_id uuid primary key references score_sheet,
    content     jsonb not null,
    digest      text not null,
    closed_by   text not null,
    name        text not null,
    position    text not null,
    closed_at   timestamptz not null
);
