-- The subject is part of a template; null = the original's. Bodies in English are templates of their own ("reminder-en").
alter table mail_template add column subject text;

-- In which language a person, or everybody of a body, gets mails (ngôn ngữ của thư); no row = Vietnamese.
create table mail_language (
    -- 'P:' and a person, or 'U:' and a unit
    owner    text primary key,
    language text not null constraint mail_language_language check (language in ('VI', 'EN'))
);

-- How a template would look, until its author has seen it.
create table mail_preview (
    id         uuid primary key,
    html       text not null,
    created_at timestamptz not null
);
