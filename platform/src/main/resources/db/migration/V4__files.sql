create table stored_file (
    sha256      char(64)     primary key,
    size        bigint       not null,
    type        varchar(100) not null,
    name        varchar(200) not null,
    uploaded_by varchar(64)  not null,
    uploaded_at timestamptz  not null
);
