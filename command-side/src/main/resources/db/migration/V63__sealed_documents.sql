-- Which document each use of a seal was for (SEA-02), whether it was carried out (SEA-03), and which contract was sealed by it (CON-07): one at most.
create table sealed_document (
    seal_use    varchar(64) primary key,
    seal        varchar(64) not null,
    sha256      char(64)    not null,
    carried_out boolean     not null default false,
    version     bigint      not null
);

create table sealed_contract (
    seal_use varchar(64) primary key,
    contract varchar(64) not null,
    version  bigint      not null
);
