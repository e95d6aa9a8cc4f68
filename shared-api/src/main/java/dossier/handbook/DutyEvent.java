package dossier.handbook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can happen to a {@link Duty}. The events of a context take these shapes; the clock, the read models and the proofs know no more of them. */
public interface DutyEvent {
    Rule rule();

    String subject();

    /** It is owed from now on. A second one for the same rule and subject moves its days. */
    interface Begun extends DutyEvent {
        Duty duty();

        @Override
        default Rule rule() {
            return duty().rule();
        }

        @Override
        default String subject() {
            return duty().subject();
        }
    }

    /** The reminder was due; told by the clock. */
    interface Reminded extends DutyEvent {}

    /** Its time ran out; told by the clock. It stays owed until it is kept or lapses. */
    interface Breached extends DutyEvent {
        Instant due();
    }

    /** Done: in time when {@code done} is before {@code due}, else so much late. */
    interface Kept extends DutyEvent {
        Instant due();

        Instant done();

        default boolean inTime() {
            return done().isBefore(due());
        }
    }

    /** What it rested on was entered by mistake: the last one of that rule and subject is replaced by this one, owed or done. */
    interface Corrected extends DutyEvent {
        Duty duty();

        /** When it was done; null while it is owed. */
        @Nullable
        Instant done();

        @Override
        default Rule rule() {
            return duty().rule();
        }

        @Override
        default String subject() {
            return duty().subject();
        }
    }

    /** No longer owed, because what it was about has ended. */
    interface Lapsed extends DutyEvent {}
}
