-- Numbers of customers' files, and which counterparty has one (CUS-05).
create table customer_number (
    last int not null
);
insert into customer_number values (0);
create table customer_file (
    counterparty varchar(64) primary key,
    customer     varchar(64) not null unique,
    version      bigint      not null
);
