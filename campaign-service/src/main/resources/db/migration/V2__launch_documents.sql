-- Launch documents (văn bản phát động): the file lies in the object store under its digest.
create table launch_document (
    id          uuid primary key,
    owner_unit  text not null,
    file_name   text not null,
    media_type  text not null,
    digest      text not null,
    bytes       bigint not null,
    canonical   text not null,
    reading     jsonb not null,
    uploaded_by text not null,
    uploaded_at timestamptz not null
);
create index launch_document_owner on launch_document (owner_unit, uploaded_at desc);
