-- Who is told what, once each. It names the case and what happened there, not its words: those are read when it is shown or sent, by whoever may read them then.
create table notice (
    id      text        primary key,
    person  text        not null,
    kind    text        not null,
    context text        not null,
    case_id text        not null,
    about   text        not null,
    subject text        not null,
    rule    text,
    event   text        not null,
    at      timestamptz not null,
    read_at timestamptz
);
create index on notice (person, at desc);
create index on notice (person) where read_at is null;
create index on notice (context, case_id);

-- How a notice gets out of the house: one row for each channel that is open when it is made.
create table notice_delivery (
    notice       text        not null references notice,
    channel      text        not null,
    state        text        not null check (state in ('WAITING', 'SENT', 'WITHHELD', 'GIVEN_UP')),
    attempts     int         not null,
    next_attempt timestamptz not null,
    ended_at     timestamptz,
    trouble      text,
    primary key (notice, channel)
);
create index on notice_delivery (next_attempt) where state = 'WAITING';
