-- what GET /api/v1/overview and GET /api/v1/obligations ask for one unit, both in one transaction here
\set unit random(2, 299)
with recursive tree as (
    select code from org_unit where code = any(array['LARGE-' || lpad((:unit)::text, 3, '0')])
    union
    select u.code from org_unit u join tree t on u.parent_code = t.code
) select code from tree;
select unit_code, count(*) as owed, count(*) filter (where state = 'OVERDUE') as late,
    count(*) filter (where state <> 'OVERDUE' and due_at <= '2027-01-25T16:59:59Z') as soon
from obligation where state in ('OPEN', 'EXTENDED', 'OVERDUE')
    and unit_code = any(array['LARGE-' || lpad((:unit)::text, 3, '0')]) group by unit_code;
select unit_code, state, number from obligation_tally
where number > 0 and unit_code = any(array['LARGE-' || lpad((:unit)::text, 3, '0')])
    and campaign_id = '00000000-0000-0000-0000-000000000000';
select count(*) from obligation o
where true and o.unit_code = any(array['LARGE-' || lpad((:unit)::text, 3, '0')]) and o.state = any('{OPEN,EXTENDED,OVERDUE}');
select o.*, u.name as unit_name, x.until, x.reason as wish, coalesce(p.full_name, x.asked_by) as wisher, x.asked_at
from obligation o
left join org_unit u on u.code = o.unit_code
left join extension_request x on x.obligation_id = o.id and x.state = 'ASKED'
left join org_person p on p.person_id = x.asked_by
where true and o.unit_code = any(array['LARGE-' || lpad((:unit)::text, 3, '0')]) and o.state = any('{OPEN,EXTENDED,OVERDUE}')
order by o.due_at, o.id limit 9;
