-- Persons' wishes to be registered for titles: who waits for an answer is asked again when a mail is written.
create table title_proposal (
    proposal_id     text primary key,
    registration_id text not null,
    campaign_id     text not null,
    unit_code       text not null,
    person_id       text not null,
    title_code      text not null,
    title_name      text not null,
    state           text not null constraint title_proposal_state
                        check (state in ('ASKED', 'CONFIRMED', 'DECLINED', 'WITHDRAWN'))
);
create index title_proposal_of_registration on title_proposal (registration_id, state);

-- Whose own doing a notice is: that person is not told, even as head of the unit.
alter table notice add column besides text;
