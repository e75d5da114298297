-- The ladder that an officer gave a campaign (bậc thang nhắc việc của phong trào); without a row the common one holds.
create table campaign_ladder (
    campaign_id text primary key,
    version     bigint not null,
    -- [{"offset": -3, "rungs": ["OWNER"]}]; null = back to the common one
    steps       jsonb,
    changed_at  timestamptz not null
);
