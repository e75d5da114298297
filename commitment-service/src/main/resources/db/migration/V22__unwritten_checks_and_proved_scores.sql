-- Until when a member checks another; after that the head may close a check that never came, with a reason.
alter table bloc_check add column check_by date;
alter table bloc_check add column closed_reason text;
alter table bloc_check add column closed_by text;
alter table bloc_check add column closed_at timestamptz;
alter table bloc_check add constraint bloc_check_closed_with_reason
    check ((closed_at is null) = (closed_reason is null) and (closed_at is null) = (closed_by is null)
        and not (done and closed_at is not null));

-- A self-score is a place that a file proves, as a report and a commitment are.
alter table evidence_link drop constraint evidence_link_kind;
alter table evidence_link add constraint evidence_link_kind check (kind in ('REPORT', 'COMMITMENT', 'SELF_SCORE'));
insert into evidence_link (evidence_id, kind, place_id, unit_code, title, linked_by, linked_at)
select distinct on (e.evidence_id, s.id) e.evidence_id, 'SELF_SCORE', s.id, s.unit_code,
    'Bảng tự chấm điểm: ' || s.campaign_title, s.saved_by, s.saved_at
from self_score_evidence e join self_score s on s.id = e.score_id;
