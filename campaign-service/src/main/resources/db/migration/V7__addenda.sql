-- Changes of launched campaigns on their way to the principal (điều chỉnh, bổ sung phong trào đã phát động).
create table campaign_addendum (
    id           uuid primary key,
    campaign_id  uuid not null references campaign on delete cascade,
    version      bigint not null,
    state        text not null,
    -- version of the campaign that it changes
    base_number  integer not null,
    document_id  uuid references launch_document,
    plan         jsonb not null,
    reason       text not null,
    proposals    jsonb not null default '[]',
    remarks      jsonb not null default '[]',
    created_by   text not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    submitted_by text,
    submitted_at timestamptz,
    decided_by   text,
    decided_at   timestamptz,
    constraint addendum_state check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'WITHDRAWN'))
);
create unique index addendum_one_open on campaign_addendum (campaign_id) where state in ('DRAFT', 'SUBMITTED', 'RETURNED');
create index addendum_submitted on campaign_addendum (submitted_at) where state = 'SUBMITTED';

alter table campaign_version drop constraint campaign_version_cause;
alter table campaign_version add constraint campaign_version_cause check (cause in ('LAUNCH', 'MOVE', 'AMEND'));
-- what an addendum changed, place by place
alter table campaign_version add column differences jsonb not null default '[]';
