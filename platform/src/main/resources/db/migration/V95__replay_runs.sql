-- Long replays and what-ifs that auditors have begun: what was asked, how far it is, and what came of it. Nothing of the house's business stands here.
create table replay_run (
    id        varchar(36) primary key,
    owner     varchar(64) not null,
    question  text        not null,
    state     varchar(12) not null,
    done      bigint      not null default 0,
    total     bigint      not null default 0,
    begun     timestamptz not null,
    ended     timestamptz,
    result    text,
    -- that runs it, and when it last said so
    node      varchar(36) not null,
    beat      timestamptz not null default now(),
    cancelled boolean     not null default false
);
-- one at a time for each, on however many nodes
create unique index replay_run_at_a_time on replay_run (owner) where state in ('WAITING', 'RUNNING');
create index replay_run_of_owner on replay_run (owner, begun);
