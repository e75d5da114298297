-- Facts that rules need (dữ kiện); a row per record of the exchanged data.
create table fact (
    record_id     text primary key,
    subject_kind  text not null check (subject_kind in ('PERSON', 'UNIT')),
    subject_id    text not null,
    year          integer not null check (year between 1990 and 2100),
    type          text not null,
    code          text not null,
    title         text,
    decision_no   text,
    decision_date date,
    decided_by    text,
    basis         text,
    used_for      text not null default '',
    from_date     date,
    to_date       date,
    working_days  integer,
    status        text not null,
    note          text,
    origin        text not null check (origin in ('IMPORT', 'ENTRY', 'DECISION')),
    recorded_at   timestamptz not null,
    recorded_by   text not null,
    constraint fact_days_in_order check (to_date is null or from_date is null or to_date >= from_date)
);
create index fact_subject on fact (subject_kind, subject_id, year);
-- one valid classification per subject and year: a correction revokes the old row first
create unique index fact_one_classification on fact (subject_kind, subject_id, year)
    where type = 'CLASSIFICATION' and status = 'VALID';

-- Lines of registrations that the emulation officer accepted; fed by the topic thidua.commitment.
create table registration_line (
    registration_id text not null,
    campaign_id     text,
    year            integer not null,
    unit_code       text not null,
    award_code      text not null,
    subject_kind    text not null,
    subject_id      text not null,
    primary key (registration_id, award_code, subject_kind, subject_id)
);
create index registration_line_year on registration_line (year, unit_code);

-- Evidence files of accepted reports: references only, the files stay with their owner.
create table evidence_reference (
    evidence_id  text primary key,
    report_id    text not null,
    report_title text,
    campaign_id  text,
    unit_code    text not null,
    name         text not null,
    digest       text not null,
    accepted_at  timestamptz
);
create index evidence_reference_unit on evidence_reference (unit_code, campaign_id);

create table nomination_round (
    id                uuid primary key,
    owner_unit        text not null,
    name              text not null,
    campaign_id       text,
    year              integer not null check (year between 2000 and 2100),
    received_on       date not null,
    received_evidence text,
    created_at        timestamptz not null,
    created_by        text not null
);

create table nomination (
    id           uuid primary key,
    round_id     uuid not null references nomination_round,
    subject_kind text not null,
    subject_id   text not null,
    subject_name text not null,
    position     text,
    unit_code    text not null,
    award_code   text not null,
    registered   boolean not null,
    state        text not null check (state in ('NOMINATED', 'WITHDRAWN', 'PASSED', 'REJECTED', 'DECIDED')),
    appraisal_id uuid not null,
    version      bigint not null default 0,
    created_at   timestamptz not null
);
create unique index nomination_one_per_subject on nomination (round_id, subject_kind, subject_id, award_code)
    where state <> 'WITHDRAWN';
create index nomination_round_idx on nomination (round_id);
create index nomination_subject on nomination (subject_kind, subject_id);

-- A verdict is never changed; facts and packs are kept so that it can be replayed.
create table appraisal (
    id           uuid primary key,
    subject_kind text not null,
    subject_id   text not null,
    unit_code    text not null,
    award_code   text not null,
    year         integer not null,
    day          date not null,
    outcome      text not null check (outcome in ('ELIGIBLE', 'NOT_ELIGIBLE', 'UNDETERMINED', 'HOLD')),
    verdict      text not null,
    facts        text not null,
    appraised_at timestamptz not null,
    appraised_by text not null
);
create index appraisal_subject on appraisal (subject_kind, subject_id);
create function appraisal_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'appraisal % is never changed', old.id;
end $$;
create trigger appraisal_is_final before update or delete on appraisal
    for each row execute function appraisal_is_final();

create table council_session (
    id         uuid primary key,
    round_id   uuid not null references nomination_round,
    owner_unit text not null,
    held_on    date not null,
    place      text,
    state      text not null check (state in ('OPEN', 'CLOSED')),
    version    bigint not null default 0,
    created_at timestamptz not null
);
create index council_session_round on council_session (round_id);

create table council_attendance (
    session_id uuid not null references council_session,
    person_id  text not null,
    full_name  text not null,
    position   text,
    present    boolean not null,
    reason     text,
    primary key (session_id, person_id)
);

create table council_result (
    id            uuid primary key,
    session_id    uuid not null references council_session,
    nomination_id uuid not null references nomination,
    yes           integer not null check (yes >= 0),
    no            integer not null check (no >= 0),
    invalid       integer not null check (invalid >= 0),
    members       integer not null,
    present       integer not null,
    vote_rule     text not null,
    passed        boolean not null,
    human_reason  text,
    recorded_at   timestamptz not null,
    constraint council_result_once unique (nomination_id)
);

create table decision (
    id            uuid primary key,
    round_id      uuid not null references nomination_round,
    owner_unit    text not null,
    number        text not null,
    title         text not null,
    state         text not null check (state in ('DRAFT', 'SIGNED')),
    signed_on     date,
    signed_at     timestamptz,
    signer_id     text,
    signer_name   text,
    signer_title  text,
    base_salary   bigint,
    version       bigint not null default 0,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    constraint decision_signed_has_signer check (state = 'DRAFT' or (signed_on is not null and signer_id is not null))
);
create index decision_updated on decision (updated_at, id);

create table decision_item (
    decision_id   uuid not null references decision on delete cascade,
    nomination_id uuid not null references nomination,
    subject_kind  text not null,
    subject_id    text not null,
    subject_name  text not null,
    position      text,
    unit_code     text not null,
    unit_name     text not null,
    award_code    text not null,
    year          integer not null,
    fact_id       text,
    bonus         bigint,
    factor        numeric(6, 2),
    bonus_article text,
    primary key (decision_id, nomination_id),
    constraint decision_item_once unique (nomination_id)
);
create index decision_item_subject on decision_item (subject_kind, subject_id);

-- A signed decision is a legal act: neither it nor its list changes.
create function decision_is_final() returns trigger language plpgsql as $$
begin
    if old.state = 'SIGNED' then
        raise exception 'decision % is signed', old.id;
    end if;
    return new;
end $$;
create trigger decision_is_final before update on decision for each row execute function decision_is_final();
create function decision_item_is_final() returns trigger language plpgsql as $$
begin
    if exists (select 1 from decision d where d.id = old.decision_id and d.state = 'SIGNED') then
        raise exception 'decision % is signed', old.decision_id;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger decision_item_is_final before update or delete on decision_item
    for each row execute function decision_item_is_final();

create sequence fact_entry_number;
