package dossier;

import static dossier.contracts.query.Samples.C1;
import static dossier.contracts.query.Samples.LI;
import static dossier.contracts.query.Samples.SALES;
import static dossier.contracts.query.Samples.drafted;
import static dossier.contracts.query.Samples.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.contracts.api.ChangeEvent.ChangeProposed;
import dossier.contracts.api.ChangeEvent.ChangeSigned;
import dossier.contracts.api.ChangeEvent.ContractAmended;
import dossier.contracts.api.ChangeKind;
import dossier.contracts.api.ContractDutyEvent.DutyBegun;
import dossier.contracts.api.ContractDutyEvent.DutyBreached;
import dossier.contracts.api.ContractDutyEvent.DutyKept;
import dossier.contracts.api.ContractEvent.ContractRevised;
import dossier.contracts.api.Copy;
import dossier.contracts.api.Party;
import dossier.contracts.api.PerformanceEvent.*;
import dossier.contracts.query.ContractFile;
import dossier.contracts.query.LedgerLine;
import dossier.contracts.query.Samples;
import dossier.handbook.Authority;
import dossier.handbook.Duty;
import dossier.handbook.Rule;
import dossier.organisation.api.DepartmentEvent.DepartmentOpened;
import dossier.organisation.api.DepartmentEvent.PositionDefined;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.platform.read.Ledgers;
import dossier.policies.api.CalendarEvent.CalendarApproved;
import dossier.policies.api.CalendarEvent.CalendarProposed;
import dossier.policies.api.CalendarId;
import dossier.policies.api.SpecialDay;
import dossier.words.Money;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RestController;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DoorsTest {
    private static final CalendarId Y2026 = new CalendarId("2026");
    private static final List<SpecialDay> NATIONAL_DAY = List.of(
            new SpecialDay(LocalDate.of(2026, 10, 1), SpecialDay.Kind.HOLIDAY, "国庆节"),
            new SpecialDay(LocalDate.of(2026, 10, 2), SpecialDay.Kind.HOLIDAY, "国庆节"),
            new SpecialDay(LocalDate.of(2026, 10, 10), SpecialDay.Kind.WORKDAY, "国庆节"));

    private final House house = new House();
    private final Principal li = LI::value;
    private final MockMvcTester http =
            MockMvcTester.create(MockMvcBuilders.standaloneSetup(house.all(RestController.class))
                    .setControllerAdvice(house.advice())
                    .build());

    @BeforeEach
    void li() {
        house.happen("house", new DepartmentOpened(SALES, "Sales"));
        house.happen("house", new PositionDefined(SALES, "clerk", "Clerk", Set.of(Authority.DRAFT_CONTRACTS)));
        house.happen("house", new EmployeeHired(LI, "Li", SALES, "clerk", null));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_year_without_a_calendar_is_said_plainly_until_it_is_approved() {
        house.list("calendars", LI);
        assertThat(http.get().uri("/api/calendars/2026").principal(li).locale(Locale.CHINESE))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("2026 年尚无工作日历。");
        house.happen("li", new CalendarProposed(Y2026, NATIONAL_DAY, LI));
        house.list("calendars", LI);
        assertThat(http.get().uri("/api/calendars/2026").principal(li).locale(Locale.ENGLISH))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("not approved yet");
        house.happen("zhang", new CalendarApproved(Y2026, NATIONAL_DAY));
        house.list("calendars", LI);
        assertThat(http.get().uri("/api/calendars/2026").principal(li))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.days.length()")
                .isEqualTo(3);
    }

    @Test
    void working_days_step_over_holidays_and_stop_where_no_calendar_is() {
        house.happen("li", new CalendarProposed(Y2026, NATIONAL_DAY, LI), new CalendarApproved(Y2026, NATIONAL_DAY));
        house.list("calendars", LI);
        assertThat(http.get().uri("/api/working-days?from=2026-09-30&days=3").principal(li))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.day")
                .asString()
                .isEqualTo("2026-10-07");
        assertThat(http.get()
                        .uri("/api/working-days?from=2026-12-31&days=1")
                        .principal(li)
                        .locale(Locale.CHINESE))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("2027 年尚无工作日历。");
        assertThat(http.get().uri("/api/working-days?from=yesterday&days=1").principal(li))
                .hasStatus(400);
    }

    @Test
    void the_list_shows_lines_the_single_case_its_file_and_the_desk_its_task() {
        house.happen("li", drafted(), submitted(false));
        assertThat(house.list("contracts", LI).items()).singleElement().isInstanceOf(LedgerLine.class);
        assertThat(http.get().uri("/api/contracts/c1?after=1").principal(li))
                .hasStatusOk()
                .bodyJson()
                .doesNotHavePath("$.readers")
                .extractingPath("$.drafts[0].draft.title")
                .isEqualTo("Pumps");
        assertThat(http.get()
                        .uri("/api/contracts?amount.from=480000&amount.to=480000&stage=MANAGER_REVIEW&q=HT-2026")
                        .principal(li))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(1);
        assertThat(http.get().uri("/api/contracts?amount.from=480001").principal(li))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(0);
        assertThat(http.get()
                        .uri("/api/contracts/c1/timeline?after=1&sort=-version&limit=1")
                        .principal(li))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].eventName")
                .isEqualTo("contracts.ContractSubmitted");
        assertThat(http.get().uri("/api/contracts/c2").principal(li)).hasStatus(404);
        assertThat(http.get().uri("/api/duties?state=OWED&rule=CON-07").principal(li))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(0);
        assertThat(http.get().uri("/api/duties?state=LOST").principal(li)).hasStatus(400);
        assertThat(http.get().uri("/api/tasks").principal(li))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(0);
    }

    @Test
    void what_is_shown_equals_its_rebuild() {
        house.happen("li", drafted());
        house.happen(
                "li", new ContractRevised(C1, 2, Samples.draft("Pumps and valves", "490000.50", true), "as wanted"));
        house.happen(
                "li",
                submitted(true),
                Samples.returned(),
                submitted(true),
                Samples.approvedByManager(),
                Samples.approvedByLegal(),
                Samples.convened());
        house.list("contracts", LI);
        var shown = house.get(Ledgers.class)
                .one("contracts", "c1", Map.of("after", List.of("7")), LI)
                .document();
        assertThat(house.folding(ContractFile.class, "c1")).contains((ContractFile) shown);
        assertThat(house.folding(LedgerLine.class, "c1"))
                .contains((LedgerLine) house.list("contracts", LI).items().getFirst());
        assertThat(house.list("employees", LI).items()).hasSize(1);
        assertThat(house.list("departments", new PersonId("anyone")).items()).hasSize(1);
    }

    @Test
    void so_is_what_is_shown_of_its_performance() {
        var proof = new StoredFile("c".repeat(64), "proof.pdf", "application/pdf", 10);
        var friday = LocalDate.of(2026, 3, 13);
        var owed = Duty.byEndOf(friday, Rule.CON_09, "1");
        house.happen("li", drafted(), submitted(false), Samples.effective());
        house.happen(
                "ning",
                new CopiesDistributed(C1, List.of(new Copy(SALES, "deliver"))),
                new CopyAcknowledged(C1, SALES),
                new CopyFiled(C1, proof),
                new ObligationAdded(C1, 1, Party.US, "deliver", friday),
                new DutyBegun(C1, owed),
                new DutyBreached(C1, Rule.CON_09, "1", owed.due()),
                new ObligationFulfilled(C1, 1, friday, proof),
                new DutyKept(C1, Rule.CON_09, "1", owed.due(), owed.due()),
                new ProgressReviewed(C1, "fine"),
                new ProblemRaised(C1, 1, "no crane"),
                new ChangeProposed(C1, 1, ChangeKind.AMENDMENT, "late", "later", Money.cny("9"), LI),
                new ChangeSigned(C1, 1, Party.US, friday, proof),
                new ContractAmended(C1, 1, friday, Money.cny("9")));
        house.list("contracts", LI);
        var shown = house.get(Ledgers.class)
                .one("contracts", "c1", Map.of("after", List.of("15")), LI)
                .document();
        assertThat(house.folding(ContractFile.class, "c1")).contains((ContractFile) shown);
        assertThat(house.folding(LedgerLine.class, "c1"))
                .contains((LedgerLine) house.list("contracts", LI).items().getFirst());
        assertThat(http.get().uri("/api/contracts/c1").principal(li))
                .bodyJson()
                .extractingPath("$.duties[0].state")
                .isEqualTo("LATE");
        assertThat(http.get().uri("/api/contracts?breaches=1").principal(li))
                .bodyJson()
                .extractingPath("$.items[0].amount.amount")
                .isEqualTo(9);
    }
}
