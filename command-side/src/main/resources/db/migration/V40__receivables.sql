-- What receivables come to and what of them is unpaid (REV-01 … REV-04), and the invoices issued for them.
create table receivable_number (
    year int primary key,
    last int not null
);

create table receivable_balance (
    receivable   varchar(64)    primary key,
    counterparty varchar(64)    not null,
    department   varchar(64)    not null,
    earned_on    date           not null,
    currency     varchar(3)     not null,
    net          numeric(17, 2) not null,
    agreed       boolean        not null,
    to_be_paid   boolean        not null,
    due_on       date           not null,
    balance      jsonb          not null,
    version      bigint         not null
);

create index on receivable_balance (counterparty) where to_be_paid;
create index on receivable_balance (department, earned_on) where agreed;

create table invoice_number (
    number     varchar(20) primary key,
    receivable varchar(64) not null unique,
    version    bigint      not null
);
