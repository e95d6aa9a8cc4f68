package dossier.policies.query;

import dossier.handbook.Policy;
import dossier.platform.read.Told;
import dossier.policies.api.PolicyEvent;
import dossier.policies.api.PolicyEvent.PolicyApproved;
import dossier.policies.api.PolicyEvent.PolicyProposed;
import dossier.policies.api.PolicyEvent.PolicyRejected;
import dossier.policies.query.PolicyFile.Version.State;
import dossier.words.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** The house's policies, every version that was ever proposed, oldest first. */
public record PolicyFile(@BsonId String id, long version, List<Version> versions) {
    /**
     * One version of all the figures.
     *
     * @param effectiveFrom first day, by the house's clock
     * @param reason why it was proposed
     * @param decidedBy who approved or rejected it; null while it waits
     * @param rejection why it was rejected; empty otherwise
     */
    public record Version(
            int number,
            Policy terms,
            LocalDate effectiveFrom,
            State state,
            PersonId proposer,
            Instant proposedAt,
            String reason,
            @Nullable PersonId decidedBy,
            @Nullable Instant decidedAt,
            String rejection) {
        public enum State {
            PROPOSED,
            APPROVED,
            REJECTED
        }

        private Version decided(State state, Told told, String rejection) {
            return new Version(
                    number,
                    terms,
                    effectiveFrom,
                    state,
                    proposer,
                    proposedAt,
                    reason,
                    told.by(),
                    told.happenedAt(),
                    rejection);
        }
    }

    static PolicyFile blank(String id) {
        return new PolicyFile(id, -1, List.of());
    }

    PolicyFile after(PolicyEvent event, Told told) {
        return switch (event) {
            case PolicyProposed it -> and(told, proposed(it, told));
            case PolicyApproved it -> with(told, it.version(), found -> found.decided(State.APPROVED, told, ""));
            case PolicyRejected it ->
                with(told, it.version(), found -> found.decided(State.REJECTED, told, it.reason()));
        };
    }

    /** The version in force on a day: of those approved, the one effective last; the built-in figures while there is none. */
    public Optional<Version> inForce(LocalDate day) {
        return versions.stream()
                .filter(it ->
                        it.state() == State.APPROVED && !it.effectiveFrom().isAfter(day))
                .max(Comparator.comparing(Version::effectiveFrom).thenComparing(Version::number));
    }

    private static Version proposed(PolicyProposed it, Told told) {
        return new Version(
                it.version(),
                it.policy(),
                it.effectiveFrom(),
                State.PROPOSED,
                it.proposer(),
                told.happenedAt(),
                it.reason(),
                null,
                null,
                "");
    }

    private PolicyFile and(Told told, Version further) {
        return new PolicyFile(
                id,
                told.version(),
                Stream.concat(versions.stream(), Stream.of(further)).toList());
    }

    private PolicyFile with(Told told, int number, UnaryOperator<Version> change) {
        return new PolicyFile(
                id,
                told.version(),
                versions.stream()
                        .map(it -> it.number() == number ? change.apply(it) : it)
                        .toList());
    }
}
