-- What people are to be told of, until it is known who they are: the events of campaigns and of people come on different
-- topics, and after a break the launch may be heard before the unit.
create table notice (
    id            bigint generated always as identity primary key,
    kind          text not null,
    about         text not null,
    rung          text not null,
    role          text not null,
    -- the head of this unit, unless a person is named
    unit_code     text,
    person_id     text,
    -- only if that unit lies at or below this one
    within_unit   text,
    campaign_id   text,
    obligation_id text,
    title         text not null,
    facts         jsonb not null,
    inbox_title   text not null,
    inbox_body    text not null,
    link          text not null,
    created_at    timestamptz not null,
    look_again_at timestamptz not null,
    constraint notice_names_somebody check (unit_code is not null or person_id is not null)
);
create index notice_look_again on notice (look_again_at, id);
