-- Proofs: every event has a leaf in a Merkle tree whose roots are signed. Written by the notary alone, after the events were committed.
create table proof_head (
    one     boolean primary key default true check (one),
    origin  text   not null,
    size    bigint not null,
    -- Global index of the last event with a leaf; up to "settled" no further event may appear.
    last    bigint not null,
    settled bigint not null
);

-- Leaves are numbered without gaps, in the order in which the notary met the events.
create table proof_leaf (
    leaf    bigint       primary key,
    event   bigint       not null unique,
    id      varchar(255) not null,
    stream  varchar(255) not null,
    version bigint       not null
);

-- Up to 256 hashes of 32 bytes, side by side: level 0 of leaves, level n+1 of the full tiles of level n.
create table proof_tile (
    level  smallint not null,
    number bigint   not null,
    hashes bytea    not null,
    primary key (level, number)
);
alter table proof_tile alter column hashes set storage external;

create table proof_checkpoint (
    number bigserial   primary key,
    size   bigint      not null,
    note   text        not null,
    at     timestamptz not null default clock_timestamp()
);
create index on proof_checkpoint (size);

-- Private keys are wrapped by the master key; that of a retired one is dropped, its public half stays for ever.
create table proof_key (
    number     serial      primary key,
    name       text        not null,
    public_key bytea       not null,
    wrapped    bytea,
    since      timestamptz not null default clock_timestamp(),
    until      timestamptz,
    check ((wrapped is null) = (until is not null))
);
create unique index proof_key_active on proof_key ((true)) where until is null;

-- Up to which checkpoint each receiver was served.
create table proof_handover (
    receiver   text        primary key,
    checkpoint bigint      not null default 0,
    at         timestamptz,
    failures   int         not null default 0,
    failure    text,
    next_try   timestamptz not null default clock_timestamp()
);
