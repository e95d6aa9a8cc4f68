-- What administrators have done to the machinery, and what it did in their place; never changed.
create table operator_deed (
    number  bigint      generated always as identity primary key,
    at      timestamptz not null,
    by      text        not null,
    what    text        not null,
    part    text        not null,
    subject text        not null,
    about   text        not null,
    reason  text
);
