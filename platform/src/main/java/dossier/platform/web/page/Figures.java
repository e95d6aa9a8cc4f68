package dossier.platform.web.page;

import dossier.handbook.Circumstances;
import dossier.platform.read.Countdown;
import dossier.platform.read.Span;
import dossier.platform.web.Wording;
import dossier.words.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.i18n.TimeZoneAwareLocaleContext;
import org.springframework.stereotype.Component;

/** Amounts, days, moments and sizes as they are read, in the reader's language and zone; empty for nothing. */
@Component("figures")
public class Figures {
    private static final String NO_BREAK = "\u00a0";

    private final Wording wording;
    private final Clock clock;

    public Figures(Wording wording, Clock clock) {
        this.wording = wording;
        this.clock = clock;
    }

    /** ¥1,286,000.00; other currencies by their code. */
    public String money(@Nullable Money money) {
        if (money == null) return "";
        var digits =
                new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(money.amount());
        return money.currency().equals("CNY") ? "¥" + digits : money.currency() + NO_BREAK + digits;
    }

    /** 1,286.5; with as many digits as it needs. */
    public String quantity(BigDecimal quantity) {
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(quantity);
    }

    /** An amount, a number, a constant or several of them, whichever it is. */
    public String plain(Object value) {
        return switch (value) {
            case Money money -> money(money);
            case Enum<?> constant -> wording.constant(constant);
            case Collection<?> many ->
                many.stream().map(this::plain).collect(Collectors.joining(wording.say("list.separator")));
            default -> value.toString();
        };
    }

    /** 2026-11-19, for tables. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** 11 月 19 日 周四; with the year when it is not this one. */
    public String longDay(@Nullable LocalDate day) {
        if (day == null) return "";
        return write(day.getYear() == today().getYear() ? "format.day" : "format.day-of-year")
                .format(day);
    }

    /** 2026 年 11 月. */
    public String month(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern(wording.say("format.month"), LocaleContextHolder.getLocale()));
    }

    /** 11 月, for an axis of months; January with its year. */
    public String shortMonth(YearMonth month) {
        var pattern = wording.say(month.getMonthValue() == 1 ? "format.january" : "format.short-month");
        return month.format(DateTimeFormatter.ofPattern(pattern, LocaleContextHolder.getLocale()));
    }

    /** 2026-11-19 14:05. */
    public String moment(@Nullable Instant moment) {
        return moment == null
                ? ""
                : DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
                        .withZone(zone())
                        .format(moment);
    }

    /** 2026-11-19T14:05, for a field that takes a minute. */
    public String minute(@Nullable Instant moment) {
        return moment == null ? "" : moment(moment).replace(' ', 'T');
    }

    /** When something ends: the day that is over at that moment, for a day's end in the house; else the moment. */
    public String end(@Nullable Instant end) {
        if (end == null) return "";
        var there = end.atZone(Circumstances.ZONE);
        return there.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? day(there.toLocalDate().minusDays(1))
                : moment(end);
    }

    /** The same in words: 19 November, or 19 November 14:05. */
    public String longEnd(Instant end) {
        var there = end.atZone(Circumstances.ZONE);
        return there.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? longDay(there.toLocalDate().minusDays(1))
                : longDay(dayOf(end)) + " " + time(end);
    }

    /** 1 d 4 h left, or 3 h 20 min overdue. */
    public String left(Countdown it) {
        if (it.left().isZero() && !it.over()) return wording.say("limit.no-time");
        return wording.say(it.over() ? "limit.past" : "limit.left", span(new Span(it.left(), it.run(), it.dayHours())));
    }

    /** 2 days, 1 d 4 h, or 3 h 20 min. */
    public String span(Span it) {
        if (it.time().toMinutes() == 0) return wording.say("limit.moment");
        var days = it.time().toHours() / it.dayHours();
        if (days == 0)
            return wording.say(
                    "limit.hours-minutes", it.time().toHours(), it.time().toMinutesPart());
        var hours = it.time().toHours() % it.dayHours();
        return hours == 0
                ? wording.say("limit.days." + it.run(), days)
                : wording.say("limit.days-hours." + it.run(), days, hours);
    }

    /**
     * A last day, as it is told.
     *
     * @param state calm, near or over
     */
    public record Limit(String state, String left, String until) {}

    /** Near on the day itself; over after it. */
    public Limit limit(LocalDate due) {
        var days = ChronoUnit.DAYS.between(todayInTheHouse(), due);
        var state = days < 0 ? "over" : days == 0 ? "near" : "calm";
        return new Limit(state, wording.say("limit." + state, Math.abs(days)), longDay(due));
    }

    /** 14:05. */
    public String time(Instant moment) {
        return DateTimeFormatter.ofPattern("HH:mm").withZone(zone()).format(moment);
    }

    /** The day it falls on where the reader is. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone());
    }

    /** For machines that read the page: with the reader's offset. */
    public String machine(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(zone()).format(moment.truncatedTo(ChronoUnit.SECONDS));
    }

    /** 1.8 MB. */
    public String size(long bytes) {
        if (bytes < 1024) return bytes + NO_BREAK + "B";
        if (bytes < 1024 * 1024) return bytes / 1024 + NO_BREAK + "KB";
        var megabytes = new BigDecimal(bytes).divide(BigDecimal.valueOf(1024 * 1024), 1, RoundingMode.HALF_UP);
        return megabytes + NO_BREAK + "MB";
    }

    /** 3f9a 61c4 … b27e. */
    public String fingerprint(String sha256) {
        return sha256.substring(0, 4) + " " + sha256.substring(4, 8) + " … " + sha256.substring(sha256.length() - 4);
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    /** By the house's clock, on which its limits run. */
    public LocalDate todayInTheHouse() {
        return LocalDate.ofInstant(clock.instant(), Circumstances.ZONE);
    }

    /** The reader's zone; the house's for someone who is not signed in. */
    public ZoneId zone() {
        return LocaleContextHolder.getLocaleContext() instanceof TimeZoneAwareLocaleContext context
                        && context.getTimeZone() != null
                ? context.getTimeZone().toZoneId()
                : Circumstances.ZONE;
    }

    private DateTimeFormatter write(String pattern) {
        return DateTimeFormatter.ofPattern(wording.say(pattern), LocaleContextHolder.getLocale());
    }
}
