package dossier.contracts.command;

import static dossier.handbook.Authority.COORDINATE_CONTRACTS;
import static dossier.handbook.Authority.DRAFT_CONTRACTS;
import static dossier.handbook.Clause.asks;
import static dossier.handbook.Clause.entitledAs;
import static dossier.handbook.Rule.KNOWN;
import static dossier.handbook.Rule.ORG_04;

import dossier.contracts.api.ContractDutyEvent;
import dossier.contracts.api.ContractDutyEvent.DutyBegun;
import dossier.contracts.api.ContractDutyEvent.DutyKept;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractId;
import dossier.files.api.FileCard;
import dossier.handbook.Authority;
import dossier.handbook.Circumstances;
import dossier.handbook.Clause;
import dossier.handbook.Rule;
import dossier.policies.api.DueDays;
import dossier.policies.api.WorkingDay;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the parts of a contract's life have in common. */
final class ContractClauses {
    private ContractClauses() {}

    static DepartmentId department(ContractState state, Circumstances given) {
        return state.open().paper().department();
    }

    /** The business department performs and the contract group tracks it (CON-09). */
    static <X> Clause<X, ContractState> businessOrContractGroup() {
        return entitledAs(ORG_04, "business-or-contract-group", ContractClauses::businessOrContractGroup);
    }

    static Optional<PersonId> businessOrContractGroup(ContractState state, Circumstances given) {
        var in = department(state, given);
        return given.by().handFor(DRAFT_CONTRACTS, in).or(() -> given.by().handFor(COORDINATE_CONTRACTS, in));
    }

    static <X> Clause<X, ContractState> uploaded(Function<X, StoredFile> file) {
        return asks(KNOWN, "uploaded-file", (command, _, given) -> isUploaded(file.apply(command), given));
    }

    static boolean isUploaded(StoredFile file, Circumstances given) {
        return given.know(FileCard.class).holds(file);
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** A duty that begins, by the end of the working day asked for. */
    static DutyBegun begun(ContractId id, Rule rule, String subject, WorkingDay.After asked, Circumstances given) {
        return new DutyBegun(id, DueDays.duty(rule, subject, asked, given));
    }

    /** That a duty is done, if it is owed. */
    static List<ContractEvent> kept(ContractId id, Rule rule, String subject, Instant done, ContractState state) {
        return state.open().performance().duties().find(rule, subject).stream()
                .<ContractEvent>map(
                        it -> new DutyKept(id, rule, subject, it.duty().due(), done))
                .toList();
    }

    /** What is still owed and no longer makes sense. */
    static List<ContractEvent> lapsed(ContractId id, ContractState state, Rule... but) {
        return state.open().performance().duties().owed().stream()
                .map(it -> it.duty())
                .filter(it -> !List.of(but).contains(it.rule()))
                .<ContractEvent>map(it -> new ContractDutyEvent.DutyLapsed(id, it.rule(), it.subject()))
                .toList();
    }

    static BiPredicate<ContractState, Circumstances> notOwnDraft(Authority using) {
        return (c, given) -> !given.by()
                .isOwnCase(c.open().paper().drafter(), using, c.open().paper().department());
    }

    static WorkingDay.After due(Circumstances given, int workingDays) {
        return new WorkingDay.After(given.today(), workingDays);
    }

    static @Nullable LocalDate dueDay(Circumstances given) {
        return given.know(WorkingDay.class).day();
    }
}
