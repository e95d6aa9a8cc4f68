-- Framework contracts and their ceiling, and what is called off from them (FRAME).
create table framework (
    contract     varchar(64)    primary key,
    counterparty varchar(64)    not null,
    ceiling      numeric(17, 2) not null,
    currency     varchar(3)     not null,
    in_effect    boolean        not null,
    ends_on      date,
    version      bigint         not null
);
create table call_off (
    contract  varchar(64)    primary key,
    framework varchar(64)    not null,
    amount    numeric(17, 2) not null,
    granted   boolean        not null
);
create index on call_off (framework);
