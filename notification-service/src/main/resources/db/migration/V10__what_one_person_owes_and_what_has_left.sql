-- All that one person or one unit owes is asked for each mail.
create index obligation_of_person on obligation (person_id)
    where state in ('OPEN', 'EXTENDED', 'OVERDUE') and person_id is not null;
create index obligation_of_unit on obligation (unit_code)
    where state in ('OPEN', 'EXTENDED', 'OVERDUE') and person_id is null;

-- Mails leave in groups. What the mail server took is written here at once, before the ledger's rows of the whole group;
-- a process that was killed in between has left enough for the next one not to send it again.
alter table send_attempt add column address text;
-- what a morning mail told of; what was put into it later is not among it
alter table send_attempt add column carried uuid[];

-- Who tells people need not look every second.
create function notice_wake() returns trigger language plpgsql as $$
begin
    perform pg_notify('notice', '');
    return null;
end $$;
create trigger notice_wake after insert on notice for each statement execute function notice_wake();
