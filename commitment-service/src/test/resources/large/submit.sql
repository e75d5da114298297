-- what POST /api/v1/reports/{id}/submit writes; rolled back, so it waits for no disk
\set number random(54000, 59999)
begin;
select * from report where id = ('00000000-0000-0004-0000-' || lpad(to_hex(:number::bigint), 12, '0'))::uuid for update;
select * from report_value where report_id = ('00000000-0000-0004-0000-' || lpad(to_hex(:number::bigint), 12, '0'))::uuid;
update report set version = version + 1, saved_at = now()
where id = ('00000000-0000-0004-0000-' || lpad(to_hex(:number::bigint), 12, '0'))::uuid;
delete from report_value where report_id = ('00000000-0000-0004-0000-' || lpad(to_hex(:number::bigint), 12, '0'))::uuid;
insert into report_value (report_id, commitment_id, value)
select ('00000000-0000-0004-0000-' || lpad(to_hex(:number::bigint), 12, '0'))::uuid, id, 5 from commitment order by id limit 20;
select * from obligation where id = (select obligation_id from report where id = ('00000000-0000-0004-0000-' || lpad(to_hex(:number::bigint), 12, '0'))::uuid) for update;
update obligation set version = version + 1, closed_at = now()
where id = (select obligation_id from report where id = ('00000000-0000-0004-0000-' || lpad(to_hex(:number::bigint), 12, '0'))::uuid);
insert into diary (obligation_id, at, actor, sentence)
select obligation_id, now(), 'CB-014', 'nộp “Báo cáo”.' from report where id = ('00000000-0000-0004-0000-' || lpad(to_hex(:number::bigint), 12, '0'))::uuid;
insert into audit (at, actor, subject_type, subject_id, action, from_state, to_state)
values (now(), 'CB-014', 'report', 'x', 'submit', 'DRAFT', 'SUBMITTED'), (now(), 'CB-014', 'obligation', 'x', 'fulfilled', 'OPEN', 'FULFILLED');
insert into outbox (event_id, topic, key, type, payload)
values (gen_random_uuid()::text, 'thidua.bench', 'x', 'vn.thidua.bench.v1', '{}'), (gen_random_uuid()::text, 'thidua.bench', 'x', 'vn.thidua.bench.v1', '{}');
rollback;
