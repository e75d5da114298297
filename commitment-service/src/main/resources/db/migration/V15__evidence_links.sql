-- Where a file is used, since when and by whom: one file may prove many reports and commitments.
create table evidence_link (
    evidence_id uuid not null references evidence,
    kind        text not null constraint evidence_link_kind check (kind in ('REPORT', 'COMMITMENT')),
    place_id    uuid not null,
    -- of the report or the commitment: who may see that may see the file
    unit_code   text not null,
    title       text not null,
    linked_by   text not null,
    linked_at   timestamptz not null,
    primary key (evidence_id, kind, place_id)
);
create index evidence_link_of_place on evidence_link (place_id, kind);
create index evidence_link_of_unit on evidence_link (unit_code, evidence_id);

insert into evidence_link (evidence_id, kind, place_id, unit_code, title, linked_by, linked_at)
select x.evidence_id, 'REPORT', x.report_id, x.unit_code, r.title, e.uploaded_by, e.uploaded_at
from evidence_use x join evidence e on e.id = x.evidence_id join report r on r.id = x.report_id;

drop table evidence_use;

create index evidence_newest on evidence (unit_code, uploaded_at desc, id desc);

-- An upload that goes on for days over a thin line is not one that was given up.
alter table upload add column touched_at timestamptz;
update upload set touched_at = started_at;
alter table upload alter column touched_at set not null;
