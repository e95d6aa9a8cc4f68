-- Registers: what a decision may ask about many cases. Told of events inside the transaction that appends them.
-- "version" is that of the event, in its case's stream, that made the row so.

create table org_position (
    department  varchar(64)  not null,
    code        varchar(40)  not null,
    title       varchar(100) not null,
    authorities text[]       not null,
    version     bigint       not null,
    primary key (department, code)
);

create table org_person (
    id         varchar(64) primary key,
    department varchar(64) not null,
    position   varchar(40) not null,
    supervisor varchar(64),
    active     boolean     not null,
    version    bigint      not null
);

create table org_delegation (
    lender varchar(64) not null,
    deputy varchar(64) not null,
    since  timestamptz not null,
    until  timestamptz not null,
    primary key (lender, deputy)
);
create index on org_delegation (deputy);

create table counterparty (
    id                varchar(64)  primary key,
    name              varchar(200) not null,
    registration_code varchar(30)  not null unique,
    version           bigint       not null
);

create table policy_version (
    version        int   primary key,
    effective_from date  not null,
    terms          jsonb not null
);

create table calendar_year (
    year    int    primary key,
    version bigint not null
);

create table calendar_day (
    day  date        primary key,
    kind varchar(20) not null
);

create table contract_number (
    year int primary key,
    last int not null
);
