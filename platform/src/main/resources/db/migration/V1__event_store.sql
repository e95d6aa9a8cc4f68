create table domainevententry (
    globalindex bigserial primary key,
    aggregateidentifier varchar(255) not null,
    sequencenumber bigint not null,
    type varchar(255),
    eventidentifier varchar(255) not null unique,
    metadata bytea,
    payload bytea not null,
    payloadrevision varchar(255),
    payloadtype varchar(255) not null,
    timestamp varchar(255) not null,
    unique (aggregateidentifier, sequencenumber)
);

create table snapshotevententry (
    aggregateidentifier varchar(255) not null,
    sequencenumber bigint not null,
    type varchar(255) not null,
    eventidentifier varchar(255) not null unique,
    metadata bytea,
    payload bytea not null,
    payloadrevision varchar(255),
    payloadtype varchar(255) not null,
    timestamp varchar(255) not null,
    primary key (aggregateidentifier, sequencenumber)
);
