-- A pass over a whole body (thẩm định cả đơn vị): every person and unit, every title and form, on one day.
create table appraisal_run (
    id          uuid primary key,
    unit_code   text not null,
    year        integer not null check (year between 2000 and 2100),
    day         date not null,
    state       text not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    packs       text not null,
    asked_at    timestamptz not null,
    asked_by    text not null,
    finished_at timestamptz,
    left_out    integer not null default 0,
    fault       text
);
create index appraisal_run_unit on appraisal_run (unit_code, asked_at desc);

-- What a subject was judged by: the facts once for all titles, so that every verdict can be replayed.
create table appraisal_run_subject (
    run_id       uuid not null references appraisal_run on delete cascade,
    subject_kind text not null,
    subject_id   text not null,
    name         text not null,
    name_folded  text not null,
    position     text,
    unit_code    text not null,
    packs        text not null,
    facts_digest text not null,
    facts        text not null,
    primary key (run_id, subject_kind, subject_id)
);

-- Only the clauses that carry a verdict; found again in full from the facts.
create table appraisal_run_verdict (
    run_id       uuid not null,
    subject_kind text not null,
    subject_id   text not null,
    award_code   text not null,
    outcome      text not null,
    reasons      text not null,
    primary key (run_id, subject_kind, subject_id, award_code),
    foreign key (run_id) references appraisal_run on delete cascade
);

create function appraisal_run_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'a verdict of run % is never changed', old.run_id;
end $$;
create trigger appraisal_run_subject_is_final before update on appraisal_run_subject
    for each row execute function appraisal_run_is_final();
create trigger appraisal_run_verdict_is_final before update on appraisal_run_verdict
    for each row execute function appraisal_run_is_final();
