-- The date of the milestone itself; due_at is later where an extension was granted, and does not change once closed.
alter table obligation add column milestone_due_at timestamptz;
update obligation set milestone_due_at = due_at;
alter table obligation alter column milestone_due_at set not null;

-- Where each milestone was moved last (dời mốc): an older move that arrives later changes nothing, and a launch that
-- is read after its move opens on the moved date.
create table milestone_move (
    campaign_id  uuid not null,
    milestone_id text not null,
    due_at       timestamptz not null,
    moved_at     timestamptz not null,
    reason       text not null,
    primary key (campaign_id, milestone_id)
);
