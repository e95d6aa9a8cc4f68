package dossier.complaints.command;

import static dossier.complaints.command.ComplaintClauses.*;
import static dossier.handbook.Authority.HANDLE_COMPLAINTS;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;

import dossier.complaints.api.ComplaintCorrectionCommand;
import dossier.complaints.api.ComplaintCorrectionCommand.*;
import dossier.complaints.api.ComplaintCorrectionEvent.*;
import dossier.complaints.api.ComplaintEvent;
import dossier.complaints.api.ComplaintSheet;
import dossier.complaints.command.ComplaintState.Open;
import dossier.customers.api.CustomerChannel;
import dossier.handbook.Circumstances;
import dossier.handbook.Clause;
import dossier.handbook.Clauses;
import dossier.handbook.Question;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** SECOND: how what was taken down by mistake is corrected by two people. */
final class ComplaintCorrectionDecider {
    private ComplaintCorrectionDecider() {}

    // spotless:off: a table is read in columns
    static final Clauses<ComplaintCorrectionCommand, ComplaintState> CLAUSES = Clauses.of(ComplaintCorrectionCommand.class, ComplaintState.class)
            .before(ProposeCorrection.class,
                    relations(),
                    ofCustomer(),
                    needs(STAGE, "no-other-correction", c -> c.open().corrections().open() == null),
                    Sheets.registeredCustomer((propose, _) -> propose.sheet()),
                    Sheets.contractOfTheCustomer((propose, _) -> propose.sheet()),
                    Sheets.orderOfTheCustomer((propose, _) -> propose.sheet()),
                    Sheets.knownPeople((propose, _) -> propose.sheet()),
                    hasCome(propose -> propose.sheet().receivedAt()))
            .before(ConfirmCorrection.class,
                    relations(),
                    needs(SECOND, "another-than-who-proposed-it", ComplaintCorrectionDecider::secondPerson),
                    notOnesOwn(HANDLE_COMPLAINTS),
                    needs(STAGE, "open-correction", c -> c.open().corrections().open() != null),
                    theOpenOne(ConfirmCorrection::correction),
                    Sheets.registeredCustomer((_, c) -> proposed(c)),
                    Sheets.contractOfTheCustomer((_, c) -> proposed(c)),
                    Sheets.orderOfTheCustomer((_, c) -> proposed(c)))
            .before(RejectCorrection.class,
                    relations(),
                    needs(SECOND, "another-than-who-proposed-it", ComplaintCorrectionDecider::secondPerson),
                    needs(STAGE, "open-correction", c -> c.open().corrections().open() != null),
                    theOpenOne(RejectCorrection::correction))
            .asking(ProposeCorrection.class, (propose, _, _) -> Sheets.questions(propose.sheet(), propose.id().value()))
            .asking(ConfirmCorrection.class, (confirm, c, given) -> confirming(confirm, c, given));
    // spotless:on

    static List<ComplaintEvent> decide(ComplaintCorrectionCommand command, ComplaintState state, Circumstances given) {
        var by = given.by().person();
        return switch (command) {
            case ProposeCorrection(var id, var sheet, var reason) ->
                List.of(new CorrectionProposed(id, state.open().corrections().last() + 1, sheet, by, reason));
            case ConfirmCorrection(var id, var number, var remark) -> {
                var sheet = Objects.requireNonNull(proposed(state));
                yield corrected(
                        new SheetCorrected(
                                id,
                                number,
                                sheet,
                                Sheets.department(sheet, given),
                                given.know(CustomerChannel.class).directSupply(),
                                by,
                                remark),
                        state.open(),
                        given);
            }
            case RejectCorrection(var id, var number, var reason) ->
                List.of(new CorrectionRejected(id, number, by, reason));
        };
    }

    private static List<ComplaintEvent> corrected(SheetCorrected event, Open complaint, Circumstances given) {
        var after = ComplaintState.evolve(complaint, event).open();
        return and(event, Limits.corrected(event.id(), complaint, after, given));
    }

    private static List<Question<?>> confirming(ConfirmCorrection confirm, ComplaintState state, Circumstances given) {
        var sheet = proposed(state);
        var questions = new ArrayList<>(Sheets.questions(sheet, confirm.id().value()));
        if (sheet != null) questions.add(Limits.daysFrom(earlier(sheet, state.open()), given));
        return questions;
    }

    private static Instant earlier(ComplaintSheet sheet, Open complaint) {
        var began = complaint.clock().from();
        return sheet.receivedAt().isBefore(began) ? sheet.receivedAt() : began;
    }

    private static @Nullable ComplaintSheet proposed(ComplaintState state) {
        var open = state.open().corrections().open();
        return open == null ? null : open.sheet();
    }

    private static boolean secondPerson(ComplaintState state, Circumstances given) {
        var open = state.open().corrections().open();
        return open == null
                || !given.by()
                        .isOwnCase(open.by(), HANDLE_COMPLAINTS, given.by().department());
    }

    private static <X> Clause<X, ComplaintState> theOpenOne(ToIntFunction<X> number) {
        return asks(STAGE, "number-of-the-open-correction", (command, c, _) -> {
            var open = c.open().corrections().open();
            return open == null || open.correction() == number.applyAsInt(command);
        });
    }
}
