-- What each order takes of a call-off: of one that is terminated no more than that goes on counting against its framework (FRAME).
create table call_off_order (
    contract varchar(64)    not null,
    order_id varchar(64)    not null,
    amount   numeric(17, 2) not null,
    primary key (contract, order_id)
);

-- Also of orders that were placed before the register knew.
insert into call_off_order
select distinct on (contract, order_id) contract, order_id, amount
from (
    select c.contract, e.sequencenumber, said ->> 'order' order_id, (said -> 'portion' -> 'amount' ->> 'amount')::numeric amount
    from call_off c
    join domainevententry e on e.aggregateidentifier = 'contracts/' || c.contract and e.payloadtype = 'contracts.BalanceGranted'
    cross join lateral (select convert_from(e.payload, 'UTF8')::jsonb said) payload
) granted
order by contract, order_id, sequencenumber desc;
