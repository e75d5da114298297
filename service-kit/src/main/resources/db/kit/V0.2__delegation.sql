-- Who may act in whose place for how long; read model fed by the topic thidua.organisation.
create table org_delegation (
    id          text primary key,
    from_person text not null,
    to_person   text not null,
    unit_code   text not null,
    role        text not null,
    valid_from  date not null,
    valid_to    date not null,
    revoked     boolean not null
);

-- The names behind an actor as the audit trail writes it (a person's id, an account, or "A thay B"); with positions:
-- "Lò Thị Mai (Phó Trưởng khoa) thay Lò Văn Hòa (Trưởng khoa)".
create function org_actor_name(actor text, positions boolean default false) returns text language sql stable as $$
    select coalesce(
        (select string_agg(
                    coalesce(p.full_name || case when positions then ' (' || p.position || ')' else '' end, part.id),
                    ' thay ' order by part.place)
         from unnest(string_to_array(actor, ' thay ')) with ordinality as part(id, place)
         left join org_person p on p.person_id = part.id),
        actor)
$$;
