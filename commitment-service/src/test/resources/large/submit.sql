-- what POST /api/v1/reports/{id}/submit writes, and reads for its answer; rolled back, so it waits for no disk
\set number (random(18, 19) * 300 + random(0, 299)) * 10 + random(4, 9)
begin;
select id as report, obligation_id as obligation, campaign_id as campaign, unit_code as unit from report
where id = ('00000000-0000-0004-0000-' || lpad(to_hex(:number::bigint), 12, '0'))::uuid for update \gset
select * from report_value where report_id = :report order by commitment_id;
select * from commitment where campaign_id = :campaign and unit_code = :unit order by position;
update report set version = version + 1, state = 'SUBMITTED', submitted_by = 'CB-014', submitted_at = now(), saved_at = now()
where id = :report;
select * from obligation where id = :obligation for update;
update obligation set version = version + 1, state = 'FULFILLED', review = 'WAITING', closed_at = now() where id = :obligation;
update extension_request set state = 'SETTLED', answered_at = now() where obligation_id = :obligation and state = 'ASKED';
insert into diary (obligation_id, at, actor, sentence) values (:obligation, now(), 'CB-014', 'nộp “Báo cáo”.');
insert into audit (at, actor, subject_type, subject_id, action, from_state, to_state)
values (now(), 'CB-014', 'report', 'x', 'submit', 'DRAFT', 'SUBMITTED'), (now(), 'CB-014', 'obligation', 'x', 'fulfilled', 'OPEN', 'FULFILLED');
insert into outbox (event_id, topic, key, type, payload)
values (gen_random_uuid()::text, 'thidua.bench', 'x', 'vn.thidua.bench.v1', '{}'), (gen_random_uuid()::text, 'thidua.bench', 'x', 'vn.thidua.bench.v1', '{}');
select v.commitment_id, r.title, r.submitted_at, v.value from report_value v join report r on r.id = v.report_id
where r.campaign_id = :campaign and r.unit_code = :unit and r.id <> :report and v.value is not null
    and r.state in ('SUBMITTED', 'ACCEPTED')
    and not r.pins @> jsonb_build_array(jsonb_build_object('pointer', '/values/' || v.commitment_id))
order by r.submitted_at desc;
select * from report_review where report_id = :report order by id desc;
rollback;
