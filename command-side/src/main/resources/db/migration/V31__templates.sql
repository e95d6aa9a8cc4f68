-- The clauses of the library, and the templates that were approved; every version up to the number approved was.
create table library_clause (
    clause    varchar(64) primary key,
    kind      varchar(20) not null,
    approved  int         not null,
    withdrawn boolean     not null,
    version   bigint      not null
);
create table contract_template (
    template  varchar(64) primary key,
    approved  int         not null,
    withdrawn boolean     not null,
    version   bigint      not null
);
