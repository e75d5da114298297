-- Giao ước thi đua: one per campaign; its text stands still from the moment that it can be signed.
create table pledge (
    campaign_id uuid primary key,
    version     bigint not null default 1,
    text        text not null,
    state       text not null constraint pledge_state check (state in ('DRAFT', 'SIGNING', 'SEALED')),
    digest      text constraint pledge_digest_when_sealed check ((state = 'SEALED') = (digest is not null)),
    sealed_at   timestamptz,
    saved_by    text not null,
    saved_at    timestamptz not null
);

create table pledge_signature (
    campaign_id uuid not null references pledge,
    unit_code   text not null,
    -- as they were on that day
    person_id   text not null,
    name        text not null,
    position    text not null,
    signed_at   timestamptz not null,
    primary key (campaign_id, unit_code)
);
