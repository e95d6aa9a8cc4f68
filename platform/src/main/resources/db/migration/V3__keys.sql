-- Keys of cases, each wrapped by the master key. A dropped one stays as a row, so that a case once forgotten never gets another.
create table case_key (
    subject    text primary key,
    id         text        not null unique,
    wrapped    bytea,
    created_at timestamptz not null,
    dropped_at timestamptz,
    check ((wrapped is null) = (dropped_at is not null))
);
