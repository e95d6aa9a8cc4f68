-- Which departments are branches, and their approved lines of business (ORG-03).
create table branch_scope (
    department varchar(64) primary key,
    branch     varchar(64) not null,
    open       boolean     not null,
    scope      text[]      not null,
    version    bigint      not null
);
create index on branch_scope (branch);
