-- One mail a morning (thư buổi sáng): a DIGEST row is the mail; the rows that it carries point to it and share its fate.
alter table delivery add column digest_id uuid references delivery;
create index delivery_digest on delivery (digest_id) where digest_id is not null;

-- When a person, or everybody of a body, wants the morning mail, and when nothing that can wait is sent.
create table mail_times (
    -- 'P:' and a person, or 'U:' and a unit
    owner      text primary key,
    morning    time not null,
    quiet_from time,
    quiet_to   time
);

-- Kinds of mail that a person does not want; duties cannot be in here.
create table mail_optout (
    person_id text not null,
    kind      text not null constraint mail_optout_kind check (kind in ('ACCEPTED', 'COMMENDED')),
    since     timestamptz not null,
    primary key (person_id, kind)
);
