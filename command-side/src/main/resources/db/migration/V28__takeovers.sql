-- The numbers that contracts taken over brought along.
create table contract_number_elsewhere (
    number   varchar(40) primary key,
    contract varchar(64) not null,
    version  bigint      not null
);
