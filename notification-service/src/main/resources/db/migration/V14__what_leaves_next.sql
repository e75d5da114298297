-- Who looks for the next mails to send must not read past all that waits inside a morning mail: of 100,000 reminders in
-- 20,000 mails every group of 64 read what was left of the 100,000.
drop index delivery_waiting;
create index delivery_to_send on delivery (not_before, id)
    where state in ('QUEUED', 'DEFERRED') and digest_id is null;

-- Open pages are woken once for a person and a statement, not once for each of thousands of lines.
drop trigger inbox_entry_wake on inbox_entry;
create or replace function inbox_entry_wake() returns trigger language plpgsql as $$
begin
    perform pg_notify('inbox', person_id) from (select distinct person_id from changed) as people;
    return null;
end $$;
create trigger inbox_entry_came after insert on inbox_entry
    referencing new table as changed for each statement execute function inbox_entry_wake();
create trigger inbox_entry_changed after update on inbox_entry
    referencing new table as changed for each statement execute function inbox_entry_wake();
