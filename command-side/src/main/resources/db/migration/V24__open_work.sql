-- What is personally in whose hands, so that nobody leaves with it (LEAVE).
create table open_work (
    stream  varchar(100) not null,
    subject varchar(64)  not null,
    person  varchar(64)  not null,
    primary key (stream, subject, person)
);
create index on open_work (person);
