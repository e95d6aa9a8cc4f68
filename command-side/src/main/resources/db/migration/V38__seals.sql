-- Who keeps which seal (SEA-01), and for which use it is out of their hands (SEA-03, SEA-04): for one at a time.
create table seal (
    seal    varchar(64) primary key,
    kind    varchar(20) not null,
    keeper  varchar(64) not null,
    version bigint      not null
);

create table seal_out (
    seal     varchar(64) primary key,
    seal_use varchar(64) not null unique,
    version  bigint      not null
);
