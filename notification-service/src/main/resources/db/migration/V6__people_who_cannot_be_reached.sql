-- Addresses that a mail server refused for good (địa chỉ hỏng). Holds for this address only: a new one starts afresh.
create table dead_address (
    person_id text primary key,
    address   text not null,
    reason    text not null,
    since     timestamptz not null,
    -- tried again from here on; null = only a new address or the officer's word helps
    retry_at  timestamptz
);

-- Typed in by an officer; the list of people holds none.
create table phone (
    person_id  text primary key,
    number     text not null,
    entered_at timestamptz not null
);

-- Who was called instead of written to (đã gọi).
create table phone_call (
    id        bigint generated always as identity primary key,
    person_id text not null,
    note      text not null,
    called_by text not null,
    called_at timestamptz not null
);
create index phone_call_person on phone_call (person_id, id desc);
