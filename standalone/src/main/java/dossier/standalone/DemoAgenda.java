package dossier.standalone;

import dossier.handbook.Circumstances;
import dossier.platform.automation.Followers;
import dossier.platform.clock.DutyClock;
import dossier.policies.api.SpecialDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is to happen in a stretch of the demo company's past, and its playing with the clock moved from step to step and the duties told day by day. */
final class DemoAgenda {
    private static final Logger LOG = LoggerFactory.getLogger(DemoAgenda.class);
    private static final LocalTime EARLY = LocalTime.of(0, 5);

    private record Step(LocalDateTime moment, int number, Runnable action) {}

    private final LocalDateTime end;
    private final Set<LocalDate> holidays;
    private final Set<LocalDate> workdays;
    private final PriorityQueue<Step> steps =
            new PriorityQueue<>(Comparator.comparing(Step::moment).thenComparing(Step::number));
    private int planned;

    DemoAgenda(LocalDateTime end, Collection<SpecialDay> days) {
        this.end = end;
        this.holidays = daysOf(days, SpecialDay.Kind.HOLIDAY);
        this.workdays = daysOf(days, SpecialDay.Kind.WORKDAY);
    }

    private static Set<LocalDate> daysOf(Collection<SpecialDay> days, SpecialDay.Kind kind) {
        return days.stream()
                .filter(it -> it.kind() == kind)
                .map(SpecialDay::date)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What would come after the end is left out: so some work is still open when the past is over. */
    void at(LocalDateTime moment, Runnable action) {
        if (moment.isBefore(end)) steps.add(new Step(moment, planned++, action));
    }

    /** The given number of working days later, at the same time of day. */
    LocalDateTime after(LocalDateTime moment, int workingDays) {
        var next = moment;
        for (var left = workingDays; left > 0; ) {
            next = next.plusDays(1);
            if (isWorkingDay(next.toLocalDate())) left--;
        }
        return next;
    }

    private boolean isWorkingDay(LocalDate day) {
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? workdays.contains(day) : !holidays.contains(day);
    }

    void play(LocalDate from, DemoClock clock, DutyClock duties, Followers automations) {
        for (var day = from; day.atTime(EARLY).isBefore(end); day = day.plusDays(1)) {
            if (day.getDayOfMonth() == 1) LOG.info("The demo company's year: {}", day);
            move(clock, day.atTime(EARLY));
            duties.runDue();
            automations.catchUp();
            while (!steps.isEmpty() && !steps.element().moment.toLocalDate().isAfter(day)) {
                var step = steps.remove();
                move(clock, step.moment);
                step.action.run();
            }
            automations.catchUp();
        }
    }

    static void move(DemoClock clock, LocalDateTime moment) {
        clock.moveTo(moment.atZone(Circumstances.ZONE).toInstant());
    }
}
