-- Sessions of browsers. The cookie holds the random identifier, the table only its digest: who reads the table cannot
-- sign in with it. The tokens are encrypted with a key that is not in the database.
create table browser_session (
    id_digest     bytea primary key,
    id_token      text not null,
    access_token  text not null,
    refresh_token text,
    expires_in    bigint,
    scope         text,
    created_at    timestamptz not null default now(),
    expires_at    timestamptz not null,
    constraint browser_session_digest_is_sha256 check (octet_length(id_digest) = 32)
);

create index browser_session_by_expiry on browser_session (expires_at);
