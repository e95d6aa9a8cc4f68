package example.errands;

import dossier.handbook.Rule;
import dossier.words.ByTheClock;
import dossier.words.Command;
import dossier.words.Context;
import java.time.Instant;

/** A family of commands for the tests of the ground: an errand is owed by a time. */
@Context("errands")
public sealed interface ErrandCommand extends Command {
    @Override
    ErrandId id();

    /** Sent again, it moves the time. */
    record AcceptErrand(ErrandId id, String subject, Instant remind, Instant due) implements ErrandCommand {}

    record FinishErrand(ErrandId id, String subject) implements ErrandCommand {}

    record DropErrand(ErrandId id, String subject) implements ErrandCommand {}

    @ByTheClock
    record RemindErrand(ErrandId id, Rule rule, String subject) implements ErrandCommand {}

    @ByTheClock
    record MissErrand(ErrandId id, Rule rule, String subject) implements ErrandCommand {}
}
