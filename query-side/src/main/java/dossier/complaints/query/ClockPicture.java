package dossier.complaints.query;

import dossier.complaints.query.ComplaintClock.Limit;
import dossier.handbook.Circumstances;
import dossier.handbook.LimitRun;
import dossier.handbook.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * CMP-02: the clock of a complaint as a picture of the table beside it: for each limit when its clock ran, when it stood still, where it ends and what came after. All
 * lengths are units of the picture's view box.
 *
 * @param now where the present stands; null where nothing runs any more
 */
public record ClockPicture(
        int height,
        List<Lane> lanes,
        List<Tick> ticks,
        @Nullable Double now) {
    public static final int WIDTH = 720;

    private static final int LEFT = 96, TOP = 18, LANE = 26, BAR = 12, MOST_TICKS = 7, MOST_DAYS = 90;

    /** @param due where the limit ends. @param name message key of what it is a limit for */
    public record Lane(String name, double y, double due, List<Piece> pieces) {}

    /** @param tone azure while it runs, slate while it stands still, seal once it is over */
    public record Piece(double x, double width, String tone) {}

    public record Tick(double x, LocalDate day) {}

    static ClockPicture of(ComplaintClock clock, @Nullable Severity severity, Counting counting) {
        var limits = clock.limits();
        if (limits.isEmpty()) return new ClockPicture(0, List.of(), List.of(), null);
        var running = limits.stream().anyMatch(Limit::open);
        var first = limits.stream().map(Limit::start).min(Instant::compareTo).orElseThrow();
        var last = limits.stream()
                .flatMap(it -> Stream.of(it.due(), it.ended() == null ? counting.now() : it.ended()))
                .max(Instant::compareTo)
                .orElseThrow();
        var scale = new Scale(first, Duration.between(first, last).toSeconds());
        var lanes = new ArrayList<Lane>();
        for (var limit : limits) {
            var y = TOP + LANE * lanes.size();
            lanes.add(new Lane(
                    limit.subject(), y, scale.x(limit.due()), pieces(limit, clock, severity, counting, scale)));
        }
        return new ClockPicture(
                TOP + LANE * lanes.size(), lanes, ticks(first, last, scale), running ? scale.x(counting.now()) : null);
    }

    /** Where a moment stands. */
    private record Scale(Instant first, long seconds) {
        double x(Instant moment) {
            var part = seconds == 0 ? 0 : Duration.between(first, moment).toSeconds() / (double) seconds;
            return Math.round((LEFT + part * (WIDTH - LEFT - 4)) * 10) / 10.0;
        }

        Piece piece(Span span, String tone) {
            return new Piece(x(span.from), Math.max(0.5, x(span.to) - x(span.from)), tone);
        }
    }

    private record Span(Instant from, Instant to) {
        Stream<Span> within(Instant begin, Instant end) {
            var from1 = from.isAfter(begin) ? from : begin;
            var to1 = to.isBefore(end) ? to : end;
            return from1.isBefore(to1) ? Stream.of(new Span(from1, to1)) : Stream.empty();
        }
    }

    private static List<Piece> pieces(
            Limit limit, ComplaintClock clock, @Nullable Severity severity, Counting counting, Scale scale) {
        var end = limit.ended() == null ? counting.now() : limit.ended();
        var ofResolution = limit.subject().equals(ComplaintClock.RESOLUTION);
        var holds = clock.holds().stream()
                .filter(_ -> ofResolution)
                .map(it -> new Span(it.from(), it.until(counting.now())))
                .flatMap(it -> it.within(limit.start(), end))
                .toList();
        var pieces = new ArrayList<Piece>();
        for (var span : runs(limit, severity, counting, end))
            for (var free : without(span, holds)) {
                free.within(limit.start(), limit.due()).forEach(it -> pieces.add(scale.piece(it, "azure")));
                free.within(limit.due(), end).forEach(it -> pieces.add(scale.piece(it, "seal")));
            }
        holds.forEach(it -> pieces.add(scale.piece(it, "slate")));
        return pieces;
    }

    /** While its clock would run: the whole time, or the working hours in it, as long as they can be told apart. */
    private static List<Span> runs(Limit limit, @Nullable Severity severity, Counting counting, Instant end) {
        var all = new Span(limit.start(), end);
        if (counting.run(limit, severity) == LimitRun.ROUND_THE_CLOCK
                || Duration.between(limit.start(), end).toDays() > MOST_DAYS) return List.of(all);
        var spans = new ArrayList<Span>();
        var figures = counting.figures();
        for (var day = day(limit.start()); !day.isAfter(day(end)); day = day.plusDays(1))
            if (counting.calendar().isWorkingDay(day))
                new Span(at(day, figures.workdayFromHour()), at(day, figures.workdayToHour()))
                        .within(limit.start(), end)
                        .forEach(spans::add);
        return spans;
    }

    private static List<Span> without(Span span, List<Span> holds) {
        var left = List.of(span);
        for (var hold : holds)
            left = left.stream()
                    .flatMap(it -> Stream.concat(it.within(Instant.MIN, hold.from), it.within(hold.to, Instant.MAX)))
                    .toList();
        return left;
    }

    private static List<Tick> ticks(Instant first, Instant last, Scale scale) {
        var days = Math.max(1, Duration.between(first, last).toDays());
        var every = (days + MOST_TICKS - 1) / MOST_TICKS;
        var ticks = new ArrayList<Tick>();
        for (var day = day(first).plusDays(1); at(day, 0).isBefore(last); day = day.plusDays(every))
            ticks.add(new Tick(scale.x(at(day, 0)), day));
        return ticks;
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Circumstances.ZONE);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atStartOfDay(Circumstances.ZONE).plusHours(hour).toInstant();
    }
}
