-- What is closed only grows: after five years the overview would count tens of thousands of rows of the past for a few
-- numbers. The tally is kept by the statements that close and reopen; the campaign of zeros stands for all campaigns.
create table obligation_tally (
    unit_code   text not null,
    campaign_id uuid not null,
    state       text not null constraint obligation_tally_of_closed check (state in ('FULFILLED', 'WAIVED')),
    number      bigint not null,
    primary key (unit_code, campaign_id, state)
) with (fillfactor = 70);
create index obligation_tally_of_campaign on obligation_tally (campaign_id, unit_code);

create function obligation_tally() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into obligation_tally as t (unit_code, campaign_id, state, number)
        select unit_code, coalesce(campaign_id, '00000000-0000-0000-0000-000000000000'), state, count(*)
        from after where state in ('FULFILLED', 'WAIVED')
        group by grouping sets ((unit_code, state), (unit_code, campaign_id, state))
        order by 1, 2, 3
        on conflict (unit_code, campaign_id, state) do update set number = t.number + excluded.number;
    elsif tg_op = 'DELETE' then
        insert into obligation_tally as t (unit_code, campaign_id, state, number)
        select unit_code, coalesce(campaign_id, '00000000-0000-0000-0000-000000000000'), state, -count(*)
        from before where state in ('FULFILLED', 'WAIVED')
        group by grouping sets ((unit_code, state), (unit_code, campaign_id, state))
        order by 1, 2, 3
        on conflict (unit_code, campaign_id, state) do update set number = t.number + excluded.number;
    else
        insert into obligation_tally as t (unit_code, campaign_id, state, number)
        select unit_code, coalesce(campaign_id, '00000000-0000-0000-0000-000000000000'), state, sum(step)
        from (
            select unit_code, campaign_id, state, 1 as step from after
            union all
            select unit_code, campaign_id, state, -1 from before) changed
        where state in ('FULFILLED', 'WAIVED')
        group by grouping sets ((unit_code, state), (unit_code, campaign_id, state))
        having sum(step) <> 0
        order by 1, 2, 3
        on conflict (unit_code, campaign_id, state) do update set number = t.number + excluded.number;
    end if;
    return null;
end $$;
create trigger obligation_tally_opened after insert on obligation
    referencing new table as after for each statement execute function obligation_tally();
create trigger obligation_tally_changed after update on obligation
    referencing old table as before new table as after for each statement execute function obligation_tally();
create trigger obligation_tally_removed after delete on obligation
    referencing old table as before for each statement execute function obligation_tally();

insert into obligation_tally (unit_code, campaign_id, state, number)
select unit_code, coalesce(campaign_id, '00000000-0000-0000-0000-000000000000'), state, count(*)
from obligation where state in ('FULFILLED', 'WAIVED')
group by grouping sets ((unit_code, state), (unit_code, campaign_id, state));

-- what is still owed, however long the past
create index obligation_owed on obligation (unit_code, due_at, id) where state in ('OPEN', 'EXTENDED', 'OVERDUE');
