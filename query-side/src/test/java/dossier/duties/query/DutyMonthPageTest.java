package dossier.duties.query;

import static org.assertj.core.api.Assertions.assertThat;

import dossier.House;
import dossier.handbook.Circumstances;
import dossier.handbook.Rule;
import dossier.platform.read.DutyCalendar.Line;
import dossier.platform.read.DutyLine.State;
import dossier.platform.web.page.Listing;
import dossier.policies.api.SpecialDay.Kind;
import dossier.policies.api.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DutyMonthPageTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 16);
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            Set.of(2026), Map.of(LocalDate.of(2026, 10, 1), Kind.HOLIDAY, LocalDate.of(2026, 10, 10), Kind.WORKDAY));

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void weeks_are_whole_and_begin_on_monday() {
        var weeks = DutyMonth.of(OCTOBER, TODAY, CALENDAR, List.of()).weeks();
        assertThat(weeks).hasSize(5).allSatisfy(week -> {
            assertThat(week).hasSize(7);
            assertThat(week.getFirst().date().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        });
        assertThat(weeks.getFirst().getFirst().date()).isEqualTo("2026-09-28");
        assertThat(weeks.getLast().getLast().date()).isEqualTo("2026-11-01");
        assertThat(DutyMonth.of(YearMonth.of(2027, 2), TODAY, CALENDAR, List.of())
                        .weeks())
                .hasSize(4);
    }

    @Test
    void a_duty_stands_on_its_last_day_with_its_state_in_words_and_leads_to_its_case() {
        var page = page(Locale.CHINESE, duty("2026-10-15", State.BREACHED), duty("2026-10-20", State.OWED));
        assertThat(cell(page, "2026-10-15"))
                .contains("逾期未履行", "is-bad", "href=\"/contracts/c1\"", "Pumps", "CON-09", "第 2 项义务");
        assertThat(cell(page, "2026-10-20")).contains("待履行").doesNotContain("is-bad");
        assertThat(cell(page, "2026-10-16")).doesNotContain("CON-09");
    }

    @Test
    void a_duty_of_a_whole_case_is_called_by_its_rule() {
        var due = LocalDate.parse("2026-10-21").atStartOfDay(Circumstances.ZONE).toInstant();
        var line = new Line(
                "contracts", "c1", "HT-1", "Pumps", null, Rule.CON_17, "", due, due, null, State.OWED, null, null);
        assertThat(cell(page(Locale.CHINESE, line), "2026-10-20"))
                .contains("CON-17", House.messages().getMessage("CON-17.name", null, Locale.CHINESE));
    }

    @Test
    void days_off_by_the_calendar_are_shaded_and_say_so_and_so_do_a_weekend_that_is_worked_and_today() {
        var page = page(Locale.CHINESE);
        assertThat(cell(page, "2026-10-01")).contains("is-rest", ">休<");
        assertThat(cell(page, "2026-10-03")).contains("is-rest", ">休<");
        assertThat(cell(page, "2026-10-10")).contains(">班<").doesNotContain("is-rest");
        assertThat(cell(page, "2026-10-09")).doesNotContain("is-rest", "休", "班");
        assertThat(cell(page, "2026-10-16")).contains("aria-current=\"date\"", ">今天<");
        assertThat(cell(page, "2026-10-15")).doesNotContain("aria-current", "今天");
    }

    @Test
    void it_is_a_table_with_a_caption_and_the_days_of_the_week_above_it_in_both_languages() {
        assertThat(page(Locale.CHINESE))
                .contains("2026 年 10 月的义务与期限，按最后履行日，每周自周一起</caption>", "<th scope=\"col\">周一</th>");
        assertThat(page(Locale.ENGLISH)).contains("weeks from Monday</caption>", "<th scope=\"col\">Mon</th>", ">off<");
    }

    @Test
    void links_lead_to_the_months_beside_it_and_keep_what_was_asked() {
        assertThat(page(Locale.CHINESE))
                .contains(
                        "rel=\"prev\" href=\"/duties?rule=CON-09&amp;month=2026-09\" aria-label=\"上月，2026 年 9 月\"",
                        "rel=\"next\" href=\"/duties?rule=CON-09&amp;month=2026-11\"",
                        "href=\"/duties?rule=CON-09\"");
    }

    @Test
    void a_day_with_many_shows_the_most_pressing_and_leads_to_the_list_of_all() {
        var kept = IntStream.range(0, 8).mapToObj(_ -> duty("2026-10-15", State.KEPT));
        var page = page(
                Locale.CHINESE,
                Stream.concat(kept, Stream.of(duty("2026-10-15", State.BREACHED)))
                        .toArray(Line[]::new));
        assertThat(cell(page, "2026-10-15").split("第 2 项义务", -1)).hasSize(5);
        assertThat(cell(page, "2026-10-15"))
                .contains(
                        "逾期未履行",
                        "另 5 项",
                        "href=\"/duties?rule=CON-09&amp;lastDay.from=2026-10-15&amp;lastDay.to=2026-10-15\"");
    }

    @Test
    void where_it_is_narrow_the_days_with_duties_stand_one_below_the_other() {
        var page = page(Locale.CHINESE, duty("2026-10-15", State.OWED), duty("2026-10-20", State.OWED));
        var list = page.substring(page.indexOf("<ol class=\"month-list\""));
        assertThat(list).contains("10 月 15 日", "10 月 20 日").doesNotContain("10 月 16 日");
        assertThat(page(Locale.CHINESE)).contains("本月没有到期的义务").doesNotContain("<ol");
    }

    private static String cell(String page, String day) {
        var cells = Pattern.compile("<td[^>]*>(?:(?!</td>).)*datetime=\"" + day + "\".*?</td>", Pattern.DOTALL)
                .matcher(page);
        assertThat(cells.find()).as(day).isTrue();
        return cells.group();
    }

    private static Line duty(String lastDay, State state) {
        var due = LocalDate.parse(lastDay)
                .plusDays(1)
                .atStartOfDay(Circumstances.ZONE)
                .toInstant();
        var late = state == State.BREACHED ? Duration.ofHours(9) : null;
        return new Line("contracts", "c1", "HT-1", "Pumps", null, Rule.CON_09, "2", due, due, null, state, null, late);
    }

    private static String page(Locale language, Line... lines) {
        var listing = new Listing<>(
                "/duties",
                Map.of("rule", List.of("CON-09"), "month", List.of("2026-10")),
                "",
                List.of(lines),
                null,
                lines.length);
        return DutyPageTest.render(
                language,
                "duties/month",
                Map.of(
                        "month",
                        DutyMonth.of(OCTOBER, TODAY, CALENDAR, List.of(lines)),
                        "now",
                        OCTOBER,
                        "called",
                        language == Locale.CHINESE ? "2026 年 10 月" : "October 2026",
                        "views",
                        List.of(new DutyPages.View("all", "/duties?month=2026-10", true)),
                        "listing",
                        listing));
    }
}
