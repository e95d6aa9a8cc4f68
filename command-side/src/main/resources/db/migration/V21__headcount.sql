-- How many people a post may have (ORG-06); a post without a row is not limited.
create table org_headcount (
    department varchar(64) not null,
    position   varchar(40) not null,
    approved   int         not null,
    version    bigint      not null,
    primary key (department, position)
);
create index on org_person (department, position) where active;
