-- The last order number that was given in a year.
create table order_number (
    year int primary key,
    last int not null
);
