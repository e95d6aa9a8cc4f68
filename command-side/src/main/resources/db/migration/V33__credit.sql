-- Credit of customers, and what their contracts leave unpaid (CUS-04, CON-14).
create table customer_credit (
    counterparty varchar(64) primary key,
    customer     varchar(64) not null unique,
    credit       jsonb,
    version      bigint      not null
);
create table contract_receivable (
    contract     varchar(64) primary key,
    counterparty varchar(64) not null,
    bound        boolean     not null,
    receivable   jsonb       not null,
    version      bigint      not null
);
create index on contract_receivable (counterparty) where bound;
