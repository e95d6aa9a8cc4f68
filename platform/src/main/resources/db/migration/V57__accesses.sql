-- Who has opened which confidential case, and what was taken out of the house (SEC-01). Lines are only ever added.
create table access_log (
    id        bigint generated always as identity primary key,
    at        timestamptz  not null,
    person_id varchar(64)  not null,
    -- the case, context/id; the name of a list where it was more than one
    subject   varchar(140) not null,
    way       varchar(20)  not null,
    address   varchar(500) not null,
    purpose   varchar(200),
    -- false for who was turned away
    given     boolean      not null
);
create index access_of_subject on access_log (subject, id);
create index access_of_person on access_log (person_id, id);
