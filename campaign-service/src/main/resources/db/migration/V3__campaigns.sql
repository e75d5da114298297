-- Campaigns (phong trào thi đua). The plan is one document, edited as a whole under its version.
create table campaign (
    id           uuid primary key,
    version      bigint not null,
    state        text not null,
    owner_unit   text not null,
    document_id  uuid references launch_document,
    title        text not null,
    period_from  date,
    period_to    date,
    plan         jsonb not null,
    -- remarks (lý do trả lại) of the last return, kept until the next submission
    remarks      jsonb not null default '[]',
    created_by   text not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    submitted_by text,
    submitted_at timestamptz,
    returned_by  text,
    returned_at  timestamptz,
    launched_by  text,
    launched_at  timestamptz,
    constraint campaign_state check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'LAUNCHED')),
    constraint campaign_launched_when_launched check ((state = 'LAUNCHED') = (launched_at is not null))
);
create index campaign_owner on campaign (owner_unit, updated_at desc);
create index campaign_latest on campaign (updated_at desc, id desc);

-- Who a launched campaign is for: units that take part and those on the distribution list (nơi nhận).
create table campaign_audience (
    id          bigint generated always as identity primary key,
    campaign_id uuid not null references campaign on delete cascade,
    part        text not null,
    unit_code   text,
    person_id   text,
    text        text,
    constraint audience_part check (part in ('PARTICIPANT', 'RECIPIENT')),
    constraint audience_once unique nulls not distinct (campaign_id, part, unit_code, person_id, text)
);
create index campaign_audience_unit on campaign_audience (unit_code, campaign_id);
create index campaign_audience_person on campaign_audience (person_id, campaign_id) where person_id is not null;

-- Acknowledgement (đã nhận, đã quán triệt) per unit, given by its head, and per person.
create table acknowledgement (
    id          bigint generated always as identity primary key,
    campaign_id uuid not null references campaign on delete cascade,
    unit_code   text not null,
    on_behalf   text not null,
    person_id   text not null,
    level       text not null,
    received_at timestamptz not null,
    briefed_at  timestamptz,
    constraint acknowledgement_on_behalf check (on_behalf in ('UNIT', 'PERSON')),
    constraint acknowledgement_level check (level in ('RECEIVED', 'BRIEFED'))
);
create unique index acknowledgement_once_per_unit on acknowledgement (campaign_id, unit_code) where on_behalf = 'UNIT';
create unique index acknowledgement_once_per_person on acknowledgement (campaign_id, person_id) where on_behalf = 'PERSON';
