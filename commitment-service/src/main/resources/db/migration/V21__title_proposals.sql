-- A person's wish to be registered for a title; the head of the unit confirms or declines it.
create table title_proposal (
    id              uuid primary key,
    registration_id uuid not null references registration,
    person_id       text not null,
    title_code      text not null,
    note            text,
    state           text not null constraint title_proposal_state
                        check (state in ('ASKED', 'CONFIRMED', 'DECLINED', 'WITHDRAWN')),
    asked_at        timestamptz not null,
    answered_by     text,
    answered_at     timestamptz,
    reason          text,
    constraint title_proposal_declined_with_reason check (state <> 'DECLINED' or reason is not null)
);
-- one that waits; after an answer the person may ask again
create unique index title_proposal_once on title_proposal (registration_id, person_id, title_code)
    where state = 'ASKED';
create index title_proposal_of_person on title_proposal (person_id, asked_at, id);
