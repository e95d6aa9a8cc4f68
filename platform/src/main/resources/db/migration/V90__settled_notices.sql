-- What a notice asked for was done meanwhile, or is not owed any more: nobody has to read it, and it does not leave the house.
alter table notice add column settled boolean not null default false;
