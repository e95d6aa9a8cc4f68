package dossier.timeline.query;

import static dossier.House.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.House;
import dossier.comments.api.CommentEvent.CommentWritten;
import dossier.comments.api.CommentsId;
import dossier.contracts.api.CorrectionEvent.ObligationCorrected;
import dossier.contracts.api.Entry;
import dossier.contracts.api.Party;
import dossier.contracts.query.Samples;
import dossier.counterparties.api.CounterpartyId;
import dossier.customers.api.CustomerCard;
import dossier.customers.api.CustomerEvent.CustomerOpened;
import dossier.customers.api.CustomerId;
import dossier.customers.api.GatheringEvent.CustomersInvited;
import dossier.customers.api.GatheringId;
import dossier.decisions.api.DecisionEvent.CommandRefused;
import dossier.decisions.api.DecisionEvent.NothingChanged;
import dossier.decisions.api.DecisionId;
import dossier.handbook.Basis;
import dossier.handbook.Objection;
import dossier.handbook.Rule;
import dossier.organisation.api.DepartmentEvent.DepartmentOpened;
import dossier.organisation.api.DepartmentEvent.PositionDefined;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.platform.read.Detail;
import dossier.platform.read.Detail.Kind;
import dossier.platform.read.Details;
import dossier.platform.read.Told;
import dossier.platform.store.Vocabulary;
import dossier.platform.web.page.DetailWords;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StoryTest {
    private static final List<Objection> OBJECTIONS =
            List.of(new Objection(Rule.ORG_04, "authority.REVIEW_AS_LEGAL", List.of(), true));

    private final Story story = new Story(Vocabulary.scan());

    @Test
    void an_event_tells_what_it_says_in_the_order_of_its_record() {
        var entry = story.entry(
                Samples.returned(),
                told(
                        "contracts/c1",
                        2,
                        new Told.Decision(
                                "contracts.SignContract",
                                1,
                                List.of(new Basis(Rule.CON_04, Samples.QIAN)),
                                List.of(),
                                3)));
        assertThat(entry.eventName()).isEqualTo("contracts.ReturnedByManager");
        assertThat(entry.stream()).isEqualTo("contracts/c1");
        assertThat(entry.version()).isEqualTo(2);
        assertThat(entry.basis()).containsExactly(new Basis(Rule.CON_04, Samples.QIAN));
        assertThat(entry.policyVersion()).isEqualTo(3);
        assertThat(entry.refused()).isFalse();
        assertThat(entry.details())
                .containsExactly(
                        new Detail("manager", "zhang", Kind.PERSON, null, 0),
                        new Detail("clause", "clause.PRICE", Kind.WORD, "amendments", 1),
                        new Detail("proposed", "half in advance", Kind.TEXT, "amendments", 1),
                        new Detail("reason", "cash flow", Kind.TEXT, "amendments", 1));
    }

    @Test
    void a_comment_stands_in_the_story_of_the_case_it_is_about_and_no_decision_with_it() {
        var said = new CommentWritten(new CommentsId("n1"), "contracts/c1", 2, "请写明到站", List.of(new PersonId("li")));
        var entry = story.entry(said, told("comments/n1", 7, null));
        assertThat(entry.stream()).isEqualTo("contracts/c1");
        assertThat(entry.version()).isEqualTo(2);
        assertThat(entry.refused()).isFalse();
        assertThat(entry.details())
                .contains(
                        new Detail("text", "请写明到站", Kind.TEXT, null, 0),
                        new Detail("mentioned", "li", Kind.PERSON, null, 1));
        assertThat(story.ruling(said, told("comments/n1", 7, null))).isNull();
    }

    @Test
    void money_days_and_truths_read_well_and_what_is_not_said_is_left_out() {
        assertThat(Details.of(Samples.drafted()))
                .contains(
                        new Detail("amount", "480000 CNY", Kind.MONEY, "draft", 0),
                        new Detail("taxIncluded", "yes", Kind.WORD, "draft", 0),
                        new Detail("complex", "no", Kind.WORD, "draft", 0),
                        new Detail("counterparty", "acme", Kind.CASE, "draft", 0),
                        new Detail("department", "sales", Kind.DEPARTMENT, null, 0));
        assertThat(Details.of(Samples.approvedByManager()))
                .extracting(Detail::label)
                .containsExactly("manager", "reviewDue");
        assertThat(Details.of(Samples.convened())).contains(new Detail("reviewers", "qian", Kind.PERSON, null, 2));
    }

    @Test
    void a_correction_names_the_version_of_the_entry_it_corrects() {
        var entry = new Entry.Obligation(1, Party.US, "deliver", Samples.DUE);
        var corrected = new ObligationCorrected(Samples.C1, 1, 8, entry, Samples.ZHANG, "right");
        assertThat(story.entry(corrected, told("contracts/c1", 12, null)).corrects())
                .isEqualTo(8);
        assertThat(story.entry(Samples.returned(), told("contracts/c1", 2, null))
                        .corrects())
                .isNull();
    }

    @Test
    void a_refusal_stands_in_the_story_of_the_case_that_was_asked_behind_the_version_it_was_decided_on() {
        var refused = new CommandRefused(new DecisionId("d1"), "contracts/c1", "contracts.ReviewAsLegal", OBJECTIONS);
        var entry = story.entry(
                refused,
                told("decisions/d1", 0, new Told.Decision("contracts.SignContract", 4, List.of(), OBJECTIONS, 1)));
        assertThat(entry.stream()).isEqualTo("contracts/c1");
        assertThat(entry.version()).isEqualTo(4);
        assertThat(entry.refused()).isTrue();
        assertThat(entry.command()).isEqualTo("contracts.ReviewAsLegal");
        assertThat(entry.objections()).isEqualTo(OBJECTIONS);
        assertThat(entry.details()).isEmpty();
    }

    @Test
    void a_refused_opening_belongs_to_the_case_that_never_was() {
        var refused = new CommandRefused(new DecisionId("d1"), "contracts/c9", "contracts.DraftContract", OBJECTIONS);
        var entry = story.entry(
                refused,
                told("decisions/d1", 0, new Told.Decision("contracts.SignContract", -1, List.of(), OBJECTIONS, 0)));
        assertThat(entry.stream()).isEqualTo("contracts/c9");
        assertThat(entry.version()).isEqualTo(-1);
    }

    @Test
    void an_admitted_command_that_changed_nothing_is_not_a_refusal() {
        var idle = new NothingChanged(new DecisionId("d1"), "contracts/c1", "contracts.SubmitContract");
        var entry = story.entry(
                idle,
                told(
                        "decisions/d1",
                        0,
                        new Told.Decision(
                                "contracts.SignContract", 4, List.of(new Basis(Rule.CON_02, null)), List.of(), 0)));
        assertThat(entry.refused()).isFalse();
        assertThat(entry.command()).isEqualTo("contracts.SubmitContract");
        assertThat(entry.stream()).isEqualTo("contracts/c1");
    }

    @Test
    void a_post_is_told_with_its_department_and_a_case_with_its_kind_where_its_label_is_another_word() {
        var hired = new EmployeeHired(new PersonId("li"), "Li", new DepartmentId("sales"), "clerk", new PersonId("wu"));
        assertThat(Details.of(hired)).contains(new Detail("position", "sales/clerk", Kind.POST, null, 0));
        var invited = new CustomersInvited(new GatheringId("seminar"), List.of(new CustomerId("acme")));
        assertThat(Details.of(invited)).containsExactly(new Detail("invited", "acme", Kind.CASE, null, 1, "customer"));
    }

    @Test
    void posts_and_cases_are_told_by_what_they_are_called() {
        try (var house = new House()) {
            house.happen("house", new DepartmentOpened(new DepartmentId("sales"), "Sales"));
            house.happen("house", new PositionDefined(new DepartmentId("sales"), "clerk", "Order clerk", Set.of()));
            house.happen(
                    "li",
                    new CustomerOpened(
                            new CustomerId("acme-file"),
                            "KH-00001",
                            new CounterpartyId("acme"),
                            "Acme",
                            new PersonId("li"),
                            new DepartmentId("sales"),
                            CustomerCard.EMPTY));
            house.list("departments", new PersonId("li"));
            house.list("customers", new PersonId("li"));
            var words = house.get(DetailWords.class);
            assertThat(words.lines(List.of(new Detail("position", "sales/clerk", Kind.POST, "posts", 1))))
                    .singleElement()
                    .asString()
                    .contains("Order clerk");
            assertThat(words.lines(List.of(new Detail("invited", "acme-file", Kind.CASE, null, 1, "customer"))))
                    .singleElement()
                    .asString()
                    .contains("Acme");
        }
    }

    @Test
    void long_texts_are_shortened_between_characters() {
        var said = Details.of(new dossier.contracts.api.ContractEvent.ContractWithdrawn(Samples.C1, "𠮷".repeat(600)));
        assertThat(said.getFirst().value())
                .endsWith("…")
                .satisfies(it -> assertThat(it.codePointCount(0, it.length())).isLessThanOrEqualTo(500));
        assertThat(said.getFirst().value().replace("…", "").codePoints()).containsOnly("𠮷".codePointAt(0));
    }

    private static Told told(String stream, long version, Told.@Nullable Decision decision) {
        return new Told(
                stream,
                version,
                "e" + version,
                NOON,
                NOON.plusSeconds(1),
                new PersonId("li"),
                "salesperson",
                "e" + version,
                decision);
    }
}
