-- What open work asks of the post of whoever has it, so that nobody moves away with it (MOVE).
alter table open_work add column authority varchar(64), add column in_department boolean not null default false;
update open_work set authority = 'DRAFT_CONTRACTS', in_department = true where stream like 'contracts/%' and subject = 'drafter';
update open_work set authority = 'KEEP_CUSTOMERS', in_department = true where stream like 'customers/%' and subject = 'custodian';
update open_work set authority = 'HANDLE_COMPLAINTS' where stream like 'complaints/%' and subject = 'owner';
update open_work set authority = 'KEEP_SEALS' where stream like 'seals/%' and subject = 'keeper';
update open_work set in_department = true where stream like 'contracts/%' and subject = 'reviewer';
update open_work set in_department = true where stream like 'branches/%' and subject = 'manager';
update open_work set in_department = true where stream like 'seal-uses/%' and subject = 'holder';
