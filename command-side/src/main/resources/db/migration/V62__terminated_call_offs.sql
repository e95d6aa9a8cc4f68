-- What was called off and terminated gives its part of the framework back, also where that was before the register knew.
update call_off set granted = false
where 'contracts/' || contract in (
    select aggregateidentifier from domainevententry where payloadtype = 'contracts.ContractTerminated'
);
