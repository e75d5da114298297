-- Who may act in whose place (ủy quyền); never deleted, ended by revoking.
create table delegation (
    id          uuid primary key,
    version     bigint not null,
    from_person text not null,
    to_person   text not null,
    unit_code   text not null,
    role        text not null,
    valid_from  date not null,
    valid_to    date not null,
    reason      text not null,
    created_at  timestamptz not null,
    revoked_at  timestamptz,
    constraint delegation_days_in_order check (valid_to >= valid_from)
);
create index delegation_from on delegation (from_person);
create index delegation_to on delegation (to_person);
create index delegation_unit on delegation (unit_code);
