create table account (
    login         varchar(64) primary key,
    person_id     varchar(64) not null,
    password_hash varchar(200) not null,
    must_change   boolean not null,
    locale        varchar(2) not null default 'zh' check (locale in ('zh', 'en')),
    zone          varchar(64) not null default 'Asia/Shanghai',
    disabled      boolean not null default false,
    -- a session opened in an earlier epoch is over: it moves with every new password and with disabling
    epoch         integer not null default 0,
    created_at    timestamptz not null
);
create index account_person on account (person_id);

-- the login is null when no account could bear it: such guesses count for their address alone
create table sign_in_failure (
    id      bigint generated always as identity primary key,
    login   varchar(64),
    address varchar(100) not null,
    at      timestamptz not null
);
create index sign_in_failure_login on sign_in_failure (login, at);
create index sign_in_failure_address on sign_in_failure (address, at);
create index sign_in_failure_at on sign_in_failure (at);

create table api_token (
    id           uuid primary key,
    person_id    varchar(64) not null,
    login        varchar(64) not null references account,
    name         varchar(100) not null,
    hash         bytea not null unique,
    scope        varchar(20) not null check (scope in ('read', 'commands')),
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    revoked_at   timestamptz,
    last_used_at timestamptz
);
create index api_token_login on api_token (login);

-- names and types are those Spring Session expects
create table spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval integer not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
