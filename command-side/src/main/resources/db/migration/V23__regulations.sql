-- The numbers under which regulations are cited (ORG-07).
create table regulation_number (
    number     varchar(40) primary key,
    regulation varchar(64) not null unique,
    version    bigint      not null
);
