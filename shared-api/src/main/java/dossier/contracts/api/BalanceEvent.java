package dossier.contracts.api;

/** What can happen to the balance of a contract, which its orders share. */
public sealed interface BalanceEvent extends ContractEvent {
    /**
     * Granted with the decision on the order, in the same append: the version of the contract is the lock.
     *
     * @param order id of the order
     * @param portion all that this order now takes of the contract, in place of what it took before
     */
    record BalanceGranted(ContractId id, String order, Portion portion) implements BalanceEvent {}
}
