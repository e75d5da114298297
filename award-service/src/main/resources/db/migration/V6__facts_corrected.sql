-- A fact says where it was taken from; one corrected or reviewed on the screen is no longer changed by a file.
alter table fact add column source text;
alter table fact add column settled_at timestamptz;

-- What a fact said before it was corrected or withdrawn: nothing is deleted, and rules read only what stands in "fact".
create table earlier_fact (
    id           uuid primary key,
    record_id    text not null,
    subject_kind text not null,
    subject_id   text not null,
    type         text not null,
    year         integer not null,
    content      text not null,
    action       text not null check (action in ('CORRECTED', 'WITHDRAWN')),
    reason       text not null,
    at           timestamptz not null,
    by_user      text not null
);
create index earlier_fact_subject on earlier_fact (subject_kind, subject_id);
create index earlier_fact_record on earlier_fact (record_id);
