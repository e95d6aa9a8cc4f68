-- A receivable has its red-letter invoices, and another invoice once one was taken back whole; each has a number of its own.
alter table invoice_number drop constraint invoice_number_receivable_key;
