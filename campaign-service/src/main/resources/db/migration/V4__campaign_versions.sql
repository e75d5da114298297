-- What a launched campaign said from when on (các bản của phong trào): the launch, then every change with its reason.
create table campaign_version (
    id          bigint generated always as identity primary key,
    campaign_id uuid not null references campaign on delete cascade,
    number      integer not null,
    cause       text not null,
    since       timestamptz not null,
    actor       text not null,
    reason      text,
    changes     jsonb not null default '[]',
    plan        jsonb not null,
    constraint campaign_version_cause check (cause in ('LAUNCH', 'MOVE')),
    constraint campaign_version_says_why check (cause = 'LAUNCH' or reason is not null),
    constraint campaign_version_once unique (campaign_id, number)
);

insert into campaign_version (campaign_id, number, cause, since, actor, plan)
select id, 1, 'LAUNCH', launched_at, coalesce(launched_by, created_by), plan
from campaign
where state = 'LAUNCHED';
