-- The version of a campaign that is known here: 1 is the launch, each addendum (điều chỉnh, bổ sung) raises it.
alter table campaign add column version integer not null default 1;

-- Which addendum the obligations of a campaign were last brought in line with.
create table campaign_addendum (
    campaign_id uuid primary key,
    version     integer not null
);

-- Waived because an addendum no longer asks for it: comes back when a later one asks again.
alter table obligation add column waived_by_addendum boolean not null default false;
