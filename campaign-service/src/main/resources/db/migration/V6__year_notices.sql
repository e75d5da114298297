-- Notices of the Government about the days of a year (thông báo lịch nghỉ, hoán đổi ngày làm việc). Rows are only added: the
-- highest version of a notice holds, unless it was withdrawn.
create table year_notice (
    id          bigint generated always as identity primary key,
    notice_id   uuid not null,
    version     bigint not null,
    year        integer not null,
    number      text not null,
    issued_on   date not null,
    content     jsonb not null,
    withdrawn   boolean not null,
    actor       text not null,
    recorded_at timestamptz not null,
    constraint year_notice_version_once unique (notice_id, version)
);
