-- Templates as they stand, and as a cycle has frozen them (APR-02, APR-04).
create table appraisal_template (
    template varchar(64) primary key,
    terms    jsonb       not null,
    version  bigint      not null
);
create table appraisal_cycle (
    cycle     varchar(64) primary key,
    templates jsonb       not null,
    version   bigint      not null
);

-- Who is appraised in which cycle, and whether they are excellent: no scores, and nothing of whoever is forgotten.
create table appraisal_in_cycle (
    appraisal varchar(64) primary key,
    cycle     varchar(64) not null,
    person    varchar(64) not null,
    excellent boolean     not null
);
create index on appraisal_in_cycle (cycle);
create index on appraisal_in_cycle (person);

-- What people have done, each row with the event it comes from (APR-09), and what the registers remember of a case to tell it.
create table achievement (
    stream  varchar(140)   not null,
    version bigint         not null,
    measure varchar(30)    not null,
    person  varchar(64)    not null,
    day     date           not null,
    counted numeric(20, 2) not null,
    primary key (stream, version, measure)
);
create index on achievement (person, measure, day);
create table achievement_case (
    stream     varchar(140) primary key,
    remembered jsonb        not null
);
