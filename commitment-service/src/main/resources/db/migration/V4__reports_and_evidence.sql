create table report (
    id             uuid primary key,
    version        bigint not null default 1,
    obligation_id  uuid not null constraint report_one_per_obligation unique,
    campaign_id    uuid not null,
    campaign_title text not null,
    unit_code      text not null,
    kind           text not null,
    title          text not null,
    state          text not null constraint report_state
                       check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED')),
    done           text not null default '',
    blockers       text not null default '',
    submitted_by   text,
    submitted_at   timestamptz,
    late_by        text,
    reason         text,
    -- fields that came back, each with its reason; empty: the whole report is open
    pins           jsonb not null default '[]',
    saved_by       text not null,
    saved_at       timestamptz not null
);
create index report_by_unit on report (unit_code, campaign_id, submitted_at);
create index report_waiting on report (unit_code) where state = 'SUBMITTED';

create table report_value (
    report_id     uuid not null references report,
    commitment_id uuid not null references commitment,
    value         numeric,
    note          text,
    primary key (report_id, commitment_id)
);
create index report_value_of_commitment on report_value (commitment_id);

create table report_review (
    id        bigint generated always as identity primary key,
    report_id uuid not null references report,
    at        timestamptz not null,
    actor     text not null,
    decision  text not null check (decision in ('ACCEPTED', 'RETURNED')),
    reason    text,
    pins      jsonb not null,
    content   jsonb not null
);
create index report_review_of on report_review (report_id, id);

-- The bytes lie in the object store under their SHA-256, once.
create table stored_file (
    digest     text primary key check (digest ~ '^[0-9a-f]{64}$'),
    size       bigint not null,
    media_type text not null,
    stored_at  timestamptz not null
);

create table evidence (
    id          uuid primary key,
    digest      text not null references stored_file,
    name        text not null,
    unit_code   text not null,
    uploaded_by text not null,
    uploaded_at timestamptz not null
);

create table evidence_use (
    evidence_id uuid not null references evidence,
    report_id   uuid not null references report,
    -- of the report: who may see it may see the file
    unit_code   text not null,
    primary key (evidence_id, report_id)
);
create index evidence_use_of_report on evidence_use (report_id);
