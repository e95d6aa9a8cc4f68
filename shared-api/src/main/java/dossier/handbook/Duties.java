package dossier.handbook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The duties a case still owes, in the order they began. */
public record Duties(List<Owed> owed) {
    public static final Duties NONE = new Duties(List.of());

    /** @param reminded and @param breached: what the clock has told of it so far */
    public record Owed(Duty duty, boolean reminded, boolean breached) {}

    public Duties after(DutyEvent event) {
        return switch (event) {
            case DutyEvent.Begun begun -> with(new Owed(begun.duty(), false, false));
            case DutyEvent.Reminded it ->
                find(it).map(was -> with(new Owed(was.duty, true, was.breached)))
                        .orElse(this);
            case DutyEvent.Breached it ->
                find(it).map(was -> with(new Owed(was.duty, was.reminded, true)))
                        .orElse(this);
            case DutyEvent.Corrected it when it.done() == null -> with(new Owed(it.duty(), false, false));
            default -> new Duties(others(event.rule(), event.subject()).toList());
        };
    }

    public Optional<Owed> find(Rule rule, String subject) {
        return owed.stream().filter(it -> it.duty.is(rule, subject)).findFirst();
    }

    /**
     * When it is due.
     *
     * @throws java.util.NoSuchElementException when it is not owed
     */
    public Instant due(Rule rule, String subject) {
        return find(rule, subject).orElseThrow().duty().due();
    }

    /** Whether the clock may remind now: owed, its time has come, and nobody was reminded yet. */
    public boolean toRemind(Rule rule, String subject, Instant now) {
        return find(rule, subject)
                .filter(it -> !it.reminded && !now.isBefore(it.duty.remind()))
                .isPresent();
    }

    /** Whether the clock may tell of a breach now. */
    public boolean toBreach(Rule rule, String subject, Instant now) {
        return find(rule, subject)
                .filter(it -> !it.breached && !now.isBefore(it.duty.due()))
                .isPresent();
    }

    public boolean none(Rule rule) {
        return owed.stream().noneMatch(it -> it.duty.rule() == rule);
    }

    private Optional<Owed> find(DutyEvent event) {
        return find(event.rule(), event.subject());
    }

    private Duties with(Owed one) {
        return new Duties(Stream.concat(others(one.duty.rule(), one.duty.subject()), Stream.of(one))
                .toList());
    }

    private Stream<Owed> others(Rule rule, String subject) {
        return owed.stream().filter(Predicate.not(it -> it.duty.is(rule, subject)));
    }
}
