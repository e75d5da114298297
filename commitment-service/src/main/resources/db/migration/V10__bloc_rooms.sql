-- Chấm chéo in a bloc: who checks whom; a member never checks itself.
create table bloc_check (
    campaign_id  uuid not null,
    checker_unit text not null,
    unit_code    text not null,
    version      bigint not null default 1,
    done         boolean not null default false,
    -- lines where it differs from what the unit gave itself
    marks        jsonb not null,
    saved_by     text not null,
    saved_at     timestamptz not null,
    primary key (campaign_id, checker_unit, unit_code),
    constraint bloc_check_never_oneself check (checker_unit <> unit_code)
);
create index bloc_check_of_unit on bloc_check (campaign_id, unit_code);

-- Tranh chấp over a line of a unit's score; one at a time per line.
create table bloc_dispute (
    id           uuid primary key,
    campaign_id  uuid not null,
    unit_code    text not null,
    line         text not null,
    raised_unit  text not null,
    raised_at    timestamptz not null,
    points       numeric,
    reason       text,
    decided_by   text,
    decided_at   timestamptz,
    constraint bloc_dispute_decided_with_reason
        check ((decided_at is null) = (points is null) and (points is null) = (reason is null)),
    constraint bloc_dispute_one_per_line unique (campaign_id, unit_code, line)
);

create table bloc_statement (
    id         bigint generated always as identity primary key,
    dispute_id uuid not null references bloc_dispute,
    unit_code  text not null,
    person     text not null,
    said_at    timestamptz not null,
    said       text not null
);
create index bloc_statement_of on bloc_statement (dispute_id, id);

create table bloc_statement_evidence (
    statement_id bigint not null references bloc_statement,
    evidence_id  uuid not null references evidence,
    primary key (statement_id, evidence_id)
);
create index bloc_statement_evidence_of on bloc_statement_evidence (evidence_id);
