package dossier.platform.notices;

import dossier.handbook.Circumstances;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Quiet hours: what is not urgent leaves the house in working hours only. */
@Component
record OfficeHours(ObjectProvider<WorkingDays> days, NoticeSettings settings) {
    private static final int LONGEST_BREAK = 31;

    /** The first moment, from this one on, at which one works. */
    Instant from(Instant moment) {
        var local = moment.atZone(Circumstances.ZONE);
        if (isWorkingDay(local.toLocalDate()) && !local.toLocalTime().isBefore(settings.closes()))
            return opening(local.toLocalDate().plusDays(1));
        var opens = opening(local.toLocalDate());
        return opens.isAfter(moment) ? opens : moment;
    }

    /** The first opening after this moment. */
    Instant morningAfter(Instant moment) {
        var day = moment.atZone(Circumstances.ZONE).toLocalDate();
        var opens = opening(day);
        return opens.isAfter(moment) ? opens : opening(day.plusDays(1));
    }

    /** Of that day or the next one worked on; where none is known for a month, of that day itself. */
    private Instant opening(LocalDate from) {
        var day = from.datesUntil(from.plusDays(LONGEST_BREAK))
                .filter(this::isWorkingDay)
                .findFirst()
                .orElse(from);
        return ZonedDateTime.of(day, settings.opens(), Circumstances.ZONE).toInstant();
    }

    private boolean isWorkingDay(LocalDate day) {
        return days.stream().allMatch(it -> it.isWorkingDay(day));
    }
}
