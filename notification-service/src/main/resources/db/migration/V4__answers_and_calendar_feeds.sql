-- The key that links in mails are signed with; made once, shared by all instances.
create table link_key (
    id  smallint primary key check (id = 1),
    key bytea not null
);

-- What somebody answered from a mail (trả lời từ thư).
create table mail_answer (
    id            bigint generated always as identity primary key,
    obligation_id text not null,
    person_id     text not null,
    answer        text not null
        constraint mail_answer_answer check (answer in ('DONE', 'EXTENSION', 'NOT_ME', 'NOTED')),
    due_day       date not null,
    wished_day    date,
    reason        text not null default '',
    answered_at   timestamptz not null,
    -- a double click is one answer
    constraint mail_answer_once unique (obligation_id, person_id, answer, due_day, reason)
);
create index mail_answer_obligation on mail_answer (obligation_id, person_id, id desc);

-- Secret addresses of calendars: only a digest is kept.
create table calendar_feed (
    person_id  text primary key,
    digest     text not null unique,
    created_at timestamptz not null,
    read_at    timestamptz
);

-- What its reader answered, as the ledger shows it.
alter table delivery add column answer text;
alter table delivery add column answered_at timestamptz;
