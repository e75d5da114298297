-- What an administrator wrote instead of the template that came with the product (mẫu thư); no row = the original.
create table mail_template (
    name       text primary key,
    version    bigint not null,
    -- bodies between the common head and foot; null = back to the original
    body_text  text,
    body_html  text,
    changed_at timestamptz not null
);
