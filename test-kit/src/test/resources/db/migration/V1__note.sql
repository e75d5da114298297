create table note (
    id   uuid primary key,
    text text not null
);
create table seen_note (
    id    text primary key,
    times integer not null
);
