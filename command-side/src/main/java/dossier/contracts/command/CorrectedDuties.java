package dossier.contracts.command;

import static dossier.handbook.Rule.CON_09;
import static dossier.handbook.Rule.CON_17;

import dossier.contracts.api.ContractDutyEvent.DutyCorrected;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.Entry;
import dossier.handbook.Circumstances;
import dossier.handbook.Duty;
import dossier.handbook.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The duties that rest on a corrected entry, by what is now known of it; what lapsed stays as it is. */
final class CorrectedDuties {
    private CorrectedDuties() {}

    static List<ContractEvent> after(ContractId id, Entry entry, ContractState state, Circumstances given) {
        return switch (entry) {
            case Entry.Signing it ->
                CorrectionDecider.effectiveOn(it, state)
                        .filter(on -> !on.equals(effectiveOn(state)))
                        .map(on -> moved(id, on, state, given))
                        .orElse(List.of());
            case Entry.Fulfilment it -> {
                var due =
                        Objects.requireNonNull(state.open().corrections().due().get(it.obligation()));
                yield List.of(new DutyCorrected(id, obligation(it.obligation(), due), start(it.fulfilledOn())));
            }
            case Entry.Obligation it -> {
                var done = start(state.open().corrections().fulfilled().get(it.obligation()));
                var subject = Integer.toString(it.obligation());
                var due = state.open().corrections().due().get(it.obligation());
                yield !it.dueOn().equals(due) && (done != null || owed(CON_09, subject, state))
                        ? List.of(new DutyCorrected(id, obligation(it.obligation(), it.dueOn()), done))
                        : List.of();
            }
            case Entry.Particulars _ -> List.of();
        };
    }

    /** CON-08, CON-16, CON-17, ORD-01 run from the day of effect; from the first progress review on, CON-17 runs from the last one. */
    private static List<ContractEvent> moved(
            ContractId id, LocalDate effectiveOn, ContractState state, Circumstances given) {
        var kept = state.open().corrections().kept();
        return Stream.concat(
                        PerformanceDecider.beginning(id, effectiveOn, given).stream(),
                        Stream.of(PerformanceDecider.firstOrder(id, effectiveOn, given)))
                .map(it -> it.duty())
                .filter(it -> owed(it.rule(), "", state) || kept.containsKey(it.rule()))
                .filter(it -> it.rule() != CON_17 || !kept.containsKey(CON_17))
                .<ContractEvent>map(it -> new DutyCorrected(id, it, kept.get(it.rule())))
                .toList();
    }

    private static @Nullable LocalDate effectiveOn(ContractState state) {
        return state.open().signed().values().stream().max(LocalDate::compareTo).orElse(null);
    }

    private static boolean owed(Rule rule, String subject, ContractState state) {
        return state.open().performance().duties().find(rule, subject).isPresent();
    }

    private static Duty obligation(int number, LocalDate due) {
        return Duty.byEndOf(due, CON_09, Integer.toString(number));
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Circumstances.ZONE).toInstant();
    }
}
