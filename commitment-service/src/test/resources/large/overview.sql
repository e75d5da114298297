-- what GET /api/v1/overview asks for the officer
with recursive tree as (
    select code from org_unit where code = any('{NS-TCT}')
    union
    select u.code from org_unit u join tree t on u.parent_code = t.code
) select code from tree;
select c.*, coalesce(u.name, c.unit_code) as name, coalesce(u.short_name, c.unit_code) as short_name
from (
    select unit_code, sum(owed) as owed, sum(late) as late, sum(soon) as soon, sum(done) as done, sum(waived) as waived
    from (
        select unit_code, count(*) as owed, count(*) filter (where state = 'OVERDUE') as late,
            count(*) filter (where state <> 'OVERDUE' and due_at <= '2027-01-25T16:59:59Z') as soon, 0 as done, 0 as waived
        from obligation where true and state in ('OPEN', 'EXTENDED', 'OVERDUE')
            and unit_code = any(array(select code from org_unit where code = 'NS-TCT' or parent_code = 'NS-TCT'))
        group by unit_code
        union all
        select unit_code, 0, 0, 0, case state when 'FULFILLED' then number else 0 end,
            case state when 'WAIVED' then number else 0 end
        from obligation_tally where true and number > 0
            and unit_code = any(array(select code from org_unit where code = 'NS-TCT' or parent_code = 'NS-TCT'))
            and campaign_id = '00000000-0000-0000-0000-000000000000') part
    group by unit_code) c
left join org_unit u on u.code = c.unit_code
order by c.late desc, c.owed desc, name, c.unit_code;
select r.*, coalesce(u.name, r.unit_code) as unit_name
from report r left join org_unit u on u.code = r.unit_code
where true and r.state = 'SUBMITTED'
    and r.unit_code = any(array(select code from org_unit where code = 'NS-TCT' or parent_code = 'NS-TCT'));
