-- How far each follower of the event store has heard it: the position of the last event, and earlier ones that were still being appended then.
create table follower (
    name       text        primary key,
    position   bigint      not null,
    gaps       bigint[]    not null,
    started_at timestamptz not null
);

-- What a follower could not carry out, and what waits behind it in the same case: without a cause until its turn comes. A discarded one stays on record.
create table dead_letter (
    follower     text        not null references follower,
    event        text        not null,
    stream       text        not null,
    version      bigint      not null,
    cause        text,
    attempts     int         not null,
    since        timestamptz not null,
    next_attempt timestamptz not null,
    discarded_at timestamptz,
    discarded_by text,
    reason       text,
    primary key (follower, event),
    check ((discarded_at is null) = (discarded_by is null) and (discarded_at is null) = (reason is null))
);
create index on dead_letter (follower, stream, version) where discarded_at is null;
