create table commitment (
    id           uuid primary key,
    version      bigint not null default 1,
    position     bigint generated always as identity,
    campaign_id  uuid not null,
    unit_code    text not null,
    indicator_id text,
    content_ref  text,
    name         text not null,
    op           text check (op in ('=', '>=', '>', '<=', '<', 'BETWEEN')),
    value        numeric,
    max          numeric,
    measure      text,
    evidence     text,
    due          date,
    state        text not null constraint commitment_state
                     check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED')),
    submitted_by text,
    submitted_at timestamptz,
    reason       text,
    reviewed_by  text,
    reviewed_at  timestamptz,
    constraint commitment_once_per_indicator unique (campaign_id, unit_code, indicator_id),
    constraint commitment_target_when_submitted
        check (state in ('DRAFT', 'RETURNED') or (op is not null and value is not null and measure is not null))
);
create index commitment_of_sheet on commitment (campaign_id, unit_code, position);
create index commitment_waiting on commitment (unit_code) where state = 'SUBMITTED';
