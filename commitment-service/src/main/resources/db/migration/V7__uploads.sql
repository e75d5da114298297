-- A file on its way (tải lên dở dang); its bytes lie beside the object store until all of them are there.
create table upload (
    id          uuid primary key,
    report_id   uuid not null references report,
    name        text not null,
    size        bigint not null check (size > 0),
    -- what the browser knows the file by, so that it is found again after the page was closed
    fingerprint text not null,
    received    bigint not null default 0 check (received between 0 and size),
    started_by  text not null,
    started_at  timestamptz not null,
    constraint upload_once_per_file unique (report_id, started_by, fingerprint)
);
