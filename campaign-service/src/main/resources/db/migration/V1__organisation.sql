-- Units (đơn vị) and people (cán bộ); a row holds between two days, a renamed unit points at its successor.
create table unit (
    code              text primary key,
    name              text not null,
    short_name        text not null,
    kind              text not null,
    parent_code       text,
    legal_personality boolean not null,
    bloc_code         text,
    bloc_role         text,
    head_title        text,
    valid_from        date not null,
    valid_to          date,
    successor_code    text,
    note              text,
    -- deferred: a file may name a child before its parent
    constraint unit_parent_exists foreign key (parent_code) references unit deferrable initially deferred,
    constraint unit_bloc_exists foreign key (bloc_code) references unit deferrable initially deferred,
    constraint unit_successor_exists foreign key (successor_code) references unit deferrable initially deferred,
    constraint unit_validity_in_order check (valid_to is null or valid_to >= valid_from)
);
create index unit_parent on unit (parent_code);

create table person (
    person_id       text primary key,
    full_name       text not null,
    gender          text not null,
    unit_code       text not null,
    position        text not null,
    role_group      text not null,
    employment_type text not null,
    -- sensitive (NĐ 13/2023/NĐ-CP): leaves this service for administrators only
    party_member    boolean not null,
    start_date      date not null,
    end_date        date,
    email           text,
    note            text,
    -- unit whose head this person is
    head_of         text,
    constraint person_unit_exists foreign key (unit_code) references unit deferrable initially deferred,
    constraint person_days_in_order check (end_date is null or end_date >= start_date)
);
create index person_unit on person (unit_code);

-- Years of the working-day calendar as last announced; announced again when the calendar says otherwise.
create table announced_calendar (
    year integer primary key,
    data jsonb not null
);
