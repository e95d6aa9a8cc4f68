-- The last complaint number that was given in a year.
create table complaint_number (
    year int primary key,
    last int not null
);

-- What came in and when: counted for the reviews (CMP-08, CMP-11, CMP-12), and found when the working calendar changes under open limits (CMP-02).
create table complaint (
    complaint     varchar(64) primary key,
    received_on   date    not null,
    objection     boolean not null,
    direct_supply boolean not null,
    counted       boolean not null,
    justified     boolean not null,
    open          boolean not null
);
create index complaint_received_on on complaint (received_on);
