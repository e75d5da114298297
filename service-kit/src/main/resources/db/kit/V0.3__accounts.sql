-- Names of accounts that stand for nobody in the list of people (heads and officers of other bodies), as their sign-in
-- said when they last changed something.
create table org_account (
    username  text primary key,
    full_name text not null
);

create or replace function org_actor_name(actor text, positions boolean default false)
returns text language sql stable as $$
    select coalesce(
        (select string_agg(
                    coalesce(
                        p.full_name || case when positions then ' (' || p.position || ')' else '' end,
                        a.full_name,
                        part.id),
                    ' thay ' order by part.place)
         from unnest(string_to_array(actor, ' thay ')) with ordinality as part(id, place)
         left join org_person p on p.person_id = part.id
         left join org_account a on a.username = part.id),
        actor)
$$;
