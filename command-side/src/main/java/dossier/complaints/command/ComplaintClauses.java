package dossier.complaints.command;

import static dossier.handbook.Authority.HANDLE_COMPLAINTS;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;

import dossier.complaints.api.ComplaintDutyEvent.DutyBegun;
import dossier.complaints.api.ComplaintDutyEvent.DutyKept;
import dossier.complaints.api.ComplaintDutyEvent.DutyLapsed;
import dossier.complaints.api.ComplaintEvent;
import dossier.complaints.api.ComplaintId;
import dossier.complaints.command.ComplaintState.Open;
import dossier.files.api.FileCard;
import dossier.handbook.Authority;
import dossier.handbook.Circumstances;
import dossier.handbook.Clause;
import dossier.handbook.Duties.Owed;
import dossier.handbook.Duty;
import dossier.handbook.Question;
import dossier.handbook.Rule;
import dossier.policies.api.DueDays;
import dossier.policies.api.WorkingDay;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the parts of a complaint's life have in common. */
final class ComplaintClauses {
    private ComplaintClauses() {}

    /** CMP-03: customer relations owns it. */
    static <X> Clause<X, ComplaintState> relations() {
        return may(CMP_03, HANDLE_COMPLAINTS);
    }

    /** Also the departments that were brought in. */
    static <X> Clause<X, ComplaintState> relationsOrConcerned() {
        return entitledAs(CMP_03, "relations-or-department-brought-in", ComplaintClauses::concerned);
    }

    static <X> Clause<X, ComplaintState> live() {
        return needs(STAGE, "open-complaint", ComplaintState::live);
    }

    static <X> Clause<X, ComplaintState> owned() {
        return needs(CMP_03, "owner-of-the-complaint", c -> c.open().owner() != null);
    }

    static <X> Clause<X, ComplaintState> ofCustomer() {
        return needs(STAGE, "complaint-of-a-customer", c -> c.open().matter().sheet() != null);
    }

    /** ORG-04: neither whom it is about nor who answers for it, nor in their name. */
    static <X> Clause<X, ComplaintState> notOnesOwn(Authority using) {
        return needs(
                ORG_04,
                "not-own-complaint",
                (c, given) -> c.open().concerned().stream()
                        .noneMatch(
                                it -> given.by().isOwnCase(it, using, given.by().department())));
    }

    static <X> Clause<X, ComplaintState> uploaded(Function<X, @Nullable StoredFile> file) {
        return asks(KNOWN, "uploaded-file", (command, _, given) -> {
            var named = file.apply(command);
            return named == null || given.know(FileCard.class).holds(named);
        });
    }

    static <X> Clause<X, ComplaintState> hasCome(Function<X, Instant> moment) {
        return asks(
                STAGE,
                "moment-that-has-come",
                (command, _, given) -> !moment.apply(command).isAfter(given.at()));
    }

    static List<Question<?>> files(@Nullable StoredFile file) {
        return file == null ? List.of() : List.of(new FileCard.Of(file.sha256()));
    }

    static WorkingDay.After workingDays(int days, Circumstances given) {
        return new WorkingDay.After(given.today(), days);
    }

    static ComplaintEvent begun(ComplaintId id, Duty duty) {
        return new DutyBegun(id, duty);
    }

    static ComplaintEvent begun(
            ComplaintId id, Rule rule, String subject, WorkingDay.After asked, Circumstances given) {
        return begun(id, DueDays.duty(rule, subject, asked, given));
    }

    /** That a duty is done, if it is owed; with the last breach of its kind, nothing of it is to be taken up any more. */
    static List<ComplaintEvent> kept(ComplaintId id, Open complaint, Rule rule, String subject, Instant done) {
        var owed = complaint.duties().find(rule, subject);
        if (owed.isEmpty()) return List.of();
        var duty = owed.get().duty();
        var kept = new DutyKept(id, rule, subject, duty.due(), done);
        if (rule == CMP_07) return List.of(kept);
        var ground = Limits.ground(duty);
        var others = complaint.duties().owed().stream()
                .filter(it -> it.breached() && !it.duty().is(rule, subject))
                .map(Owed::duty)
                .anyMatch(it -> it.rule() != CMP_07 && Limits.ground(it) == ground);
        return and(kept, others ? List.of() : lapsed(id, complaint, it -> it.is(CMP_07, ground.name())));
    }

    /** What is still owed of these and no longer makes sense. */
    static List<ComplaintEvent> lapsed(ComplaintId id, Open complaint, Predicate<Duty> which) {
        return complaint.duties().owed().stream()
                .map(it -> it.duty())
                .filter(which)
                .<ComplaintEvent>map(it -> new DutyLapsed(id, it.rule(), it.subject()))
                .toList();
    }

    static List<ComplaintEvent> and(ComplaintEvent first, List<ComplaintEvent> then) {
        return Stream.concat(Stream.of(first), then.stream()).toList();
    }

    private static Optional<PersonId> concerned(ComplaintState state, Circumstances given) {
        var theirs = given.by().department();
        return state.open().tasks().containsValue(theirs)
                ? Optional.of(given.by().person())
                : given.by().handFor(HANDLE_COMPLAINTS, theirs);
    }
}
