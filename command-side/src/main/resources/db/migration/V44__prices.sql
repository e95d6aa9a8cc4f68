-- Price lists (CON-13): one in each currency, with every version.
create table price_list (
    list     varchar(64) primary key,
    currency char(3)     not null unique,
    version  bigint      not null
);
create table price_list_version (
    list           varchar(64) not null,
    number         int         not null,
    currency       char(3)     not null,
    effective_from date        not null,
    sheet          jsonb       not null,
    approved       boolean     not null,
    version        bigint      not null,
    primary key (list, number)
);
