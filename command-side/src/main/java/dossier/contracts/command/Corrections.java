package dossier.contracts.command;

import dossier.contracts.api.ChangeEvent.ContractAmended;
import dossier.contracts.api.ContractDutyEvent.DutyKept;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.ContractDrafted;
import dossier.contracts.api.ContractEvent.ContractRevised;
import dossier.contracts.api.ContractEvent.ContractSigned;
import dossier.contracts.api.ContractEvent.ReviewPassed;
import dossier.contracts.api.CorrectionEvent;
import dossier.contracts.api.CorrectionEvent.FulfilmentCorrected;
import dossier.contracts.api.CorrectionEvent.ObligationCorrected;
import dossier.contracts.api.CorrectionEvent.ParticularsCorrected;
import dossier.contracts.api.CorrectionEvent.Proposed;
import dossier.contracts.api.CorrectionEvent.SigningCorrected;
import dossier.contracts.api.Entry;
import dossier.contracts.api.Party;
import dossier.contracts.api.PerformanceEvent.ObligationAdded;
import dossier.contracts.api.PerformanceEvent.ObligationFulfilled;
import dossier.contracts.api.TakeoverEvent.ContractTakenOver;
import dossier.handbook.Rule;
import dossier.words.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a contract remembers in order to correct its entries.
 *
 * @param version of the case after the last event; -1 before the first
 * @param entries which version made each entry that counts now
 * @param due CON-09: the last day of each obligation
 * @param fulfilled CON-09: when each of those that are fulfilled was
 * @param kept when the first duty of each kind that rests on the day of effect was kept
 * @param last number of the last correction
 * @param open the one that waits for a second person
 * @param reviewPassedOn CON-15; null before, and for what was stored before it was noted
 */
record Corrections(
        long version,
        Map<String, Long> entries,
        Map<Integer, LocalDate> due,
        Map<Integer, LocalDate> fulfilled,
        Map<Rule, Instant> kept,
        int last,
        @Nullable Proposed open,
        @Nullable LocalDate reviewPassedOn) {
    static final Corrections NONE = new Corrections(-1, Map.of(), Map.of(), Map.of(), Map.of(), 0, null, null);

    private static final String DRAFT = "draft", AMOUNT = "amount";

    Optional<Proposed> opened() {
        return Optional.ofNullable(open);
    }

    int next() {
        return last + 1;
    }

    /**
     * Version of the case with the entry that another is to stand for; empty when there is no such entry.
     *
     * @param amount of the contract now
     */
    Optional<Long> mistaken(Entry entry, Money amount) {
        return Optional.ofNullable(entries.get(
                switch (entry) {
                    case Entry.Particulars it -> it.amount().equals(amount) ? DRAFT : AMOUNT;
                    default -> key(entry);
                }));
    }

    /** Whether the open one still corrects what counts now. */
    boolean stillMistaken() {
        return open != null && entries.containsValue(open.mistaken());
    }

    Corrections after(ContractEvent event) {
        var now = new Corrections(version + 1, entries, due, fulfilled, kept, last, open, reviewPassedOn);
        return switch (event) {
            case ContractDrafted _, ContractRevised _ -> now.made(DRAFT, AMOUNT);
            case ContractTakenOver _ ->
                now.made(DRAFT, AMOUNT, signing(Party.US.name()), signing(Party.COUNTERPARTY.name()));
            case ContractAmended it -> it.amount() == null ? now : now.made(AMOUNT);
            case ContractSigned it -> now.made(signing(it.party().name()));
            case ObligationAdded it ->
                now.made(obligation(it.obligation())).owing(plus(due, it.obligation(), it.dueOn()), fulfilled);
            case ObligationFulfilled it ->
                now.made(fulfilment(it.obligation())).owing(due, plus(fulfilled, it.obligation(), it.fulfilledOn()));
            case DutyKept it
            when !kept.containsKey(it.rule()) && it.subject().isEmpty() ->
                new Corrections(
                        now.version,
                        entries,
                        due,
                        fulfilled,
                        plus(kept, it.rule(), it.done()),
                        last,
                        open,
                        reviewPassedOn);
            case ReviewPassed it -> new Corrections(now.version, entries, due, fulfilled, kept, last, open, it.on());
            case Proposed it ->
                new Corrections(now.version, entries, due, fulfilled, kept, it.correction(), it, reviewPassedOn);
            case CorrectionEvent it -> now.over().corrected(it);
            default -> now;
        };
    }

    private Corrections corrected(CorrectionEvent event) {
        return switch (event) {
            case SigningCorrected it -> made(key(it.entry()));
            case ObligationCorrected it ->
                made(key(it.entry()))
                        .owing(plus(due, it.entry().obligation(), it.entry().dueOn()), fulfilled);
            case FulfilmentCorrected it -> {
                var number = it.entry().obligation();
                var on = it.entry().fulfilledOn();
                yield on == null
                        ? without(key(it.entry())).owing(due, less(fulfilled, number))
                        : made(key(it.entry())).owing(due, plus(fulfilled, number, on));
            }
            case ParticularsCorrected _ -> made(DRAFT, AMOUNT);
            default -> this;
        };
    }

    private Corrections made(String... keys) {
        var all = new HashMap<>(entries);
        for (var key : keys) all.put(key, version);
        return with(all);
    }

    private Corrections without(String key) {
        return with(less(entries, key));
    }

    private Corrections with(Map<String, Long> all) {
        return new Corrections(version, Map.copyOf(all), due, fulfilled, kept, last, open, reviewPassedOn);
    }

    private Corrections owing(Map<Integer, LocalDate> due, Map<Integer, LocalDate> fulfilled) {
        return new Corrections(version, entries, due, fulfilled, kept, last, open, reviewPassedOn);
    }

    private Corrections over() {
        return new Corrections(version, entries, due, fulfilled, kept, last, null, reviewPassedOn);
    }

    private static String key(Entry entry) {
        return switch (entry) {
            case Entry.Signing it -> signing(it.party().name());
            case Entry.Fulfilment it -> fulfilment(it.obligation());
            case Entry.Obligation it -> obligation(it.obligation());
            case Entry.Particulars _ -> DRAFT;
        };
    }

    private static String signing(String party) {
        return "signing." + party;
    }

    private static String obligation(int number) {
        return "obligation." + number;
    }

    private static String fulfilment(int number) {
        return "fulfilment." + number;
    }

    private static <K, V> Map<K, V> plus(Map<K, V> all, K key, V value) {
        return ContractState.plus(all, key, value);
    }

    private static <K, V> Map<K, V> less(Map<K, V> all, K key) {
        var fewer = new HashMap<>(all);
        fewer.remove(key);
        return Map.copyOf(fewer);
    }
}
