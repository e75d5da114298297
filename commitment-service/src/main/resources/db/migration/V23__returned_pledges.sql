-- A head who will not sign sends the pledge back with a reason; what was asked of whom stays readable.
create table pledge_return (
    id          bigint generated always as identity primary key,
    campaign_id uuid not null references pledge,
    unit_code   text not null,
    actor       text not null,
    at          timestamptz not null,
    reason      text not null,
    -- as it was sent back, to be set beside the next one
    text        text not null
);
create index pledge_return_of on pledge_return (campaign_id, id);
