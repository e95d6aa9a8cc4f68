-- The groups of every department (ORG-01).
create table org_group (
    department varchar(64) not null,
    code       varchar(40) not null,
    version    bigint      not null,
    primary key (department, code)
);
