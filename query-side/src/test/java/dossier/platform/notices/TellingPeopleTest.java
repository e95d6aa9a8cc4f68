package dossier.platform.notices;

import static dossier.contracts.query.Samples.*;
import static dossier.handbook.Rule.CON_04;
import static dossier.handbook.Rule.CON_09;
import static dossier.handbook.Rule.CON_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import dossier.House;
import dossier.contracts.api.ContractDutyEvent;
import dossier.contracts.api.ContractEvent.ContractTookEffect;
import dossier.contracts.api.Party;
import dossier.handbook.Authority;
import dossier.handbook.Duty;
import dossier.handbook.Rule;
import dossier.organisation.api.DepartmentEvent.DepartmentOpened;
import dossier.organisation.api.DepartmentEvent.PositionDefined;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.platform.read.CaseSteps;
import dossier.platform.read.Glances;
import dossier.platform.read.OfficeHolders;
import dossier.platform.store.Vocabulary;
import dossier.words.Event;
import dossier.words.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

/** Contract c1 of li, whose manager is zhang and whose superior chief stands above both. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TellingPeopleTest {
    private static final PersonId CHIEF = new PersonId("chief");

    private final House house = new House();
    private final Notices outbox = mock();
    private final List<Notification> told = new ArrayList<>();
    private long heard;
    private TellingPeople telling;

    @BeforeEach
    void people() {
        house.happen("house", new DepartmentOpened(SALES, "Sales"));
        house.happen("house", new PositionDefined(SALES, "manager", "manager", Set.of(Authority.REVIEW_AS_MANAGER)));
        house.happen("house", new PositionDefined(SALES, "clerk", "clerk", Set.of(Authority.DRAFT_CONTRACTS)));
        hired(CHIEF, "clerk", null);
        hired(ZHANG, "manager", CHIEF);
        hired(LI, "clerk", ZHANG);
        house.list("employees", LI);
        telling = new TellingPeople(
                house.get(Glances.class),
                house.get(CaseSteps.class),
                outbox,
                house.get(Vocabulary.class),
                provided(house::get, OfficeHolders.class),
                provided(house::get, Superiors.class),
                provided(_ -> new News(ContractTookEffect.class), News.class));
        doAnswer(call -> told.addAll(call.<Collection<Notification>>getArgument(0)))
                .when(outbox)
                .tell(any());
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void who_has_a_new_task_is_told_once_and_nobody_of_what_they_did_themselves() {
        happen("li", drafted());
        assertThat(told).as("to submit what one has just drafted").isEmpty();

        happen("li", submitted(false));

        assertThat(told)
                .extracting(it -> it.to() + " " + it.kind() + " " + it.about() + " " + it.rule())
                .containsExactly("zhang TASK managers-review CON-04");
        assertThat(told.getFirst().caseId()).isEqualTo(C1.value());
    }

    @Test
    void what_waited_before_is_not_told_again_whatever_else_happens() {
        happen("li", drafted(), submitted(false));
        told.clear();

        happen("house", new ContractDutyEvent.DutyBegun(C1, duty(CON_04)));

        assertThat(told).isEmpty();
    }

    @Test
    void who_owes_is_reminded_and_who_stands_above_hears_of_the_breach() {
        happen("li", drafted(), submitted(false), approvedByManager(), approvedByLegal(), passed());
        happen("li", signed(Party.US), signed(Party.COUNTERPARTY), effective());
        told.clear();

        happen("house", new ContractDutyEvent.DutyBegun(C1, new Duty(CON_09, "1", House.NOON, House.NOON)));
        happen("house", new ContractDutyEvent.DutyReminded(C1, CON_09, "1"));
        happen("house", new ContractDutyEvent.DutyBreached(C1, CON_09, "1", House.NOON));

        assertThat(told)
                .extracting(it -> it.to() + " " + it.kind() + " " + it.subject())
                .containsExactly("li TASK 1", "li REMINDER 1", "li BREACH 1", "zhang BREACH_BELOW 1");
    }

    @Test
    void what_was_done_is_not_to_be_read_any_more_and_neither_is_what_was_kept() {
        happen("li", drafted(), submitted(false));
        verify(outbox, never()).settleTask("contracts", C1.value(), "managers-review", "");
        verify(outbox).settleTask("contracts", C1.value(), "submit", "");
        happen("zhang", approvedByManager());
        verify(outbox).settleTask("contracts", C1.value(), "managers-review", "");

        happen("house", new ContractDutyEvent.DutyBegun(C1, duty(CON_16)));
        happen("house", new ContractDutyEvent.DutyKept(C1, CON_16, "", House.NOON, House.NOON));
        verify(outbox).settleDuty("contracts", C1.value(), CON_16, "");
    }

    @Test
    void where_nobody_has_the_task_those_who_wait_for_the_case_are_told() {
        happen("li", drafted());
        happen("house", new ContractDutyEvent.DutyBegun(C1, duty(CON_16)));
        told.clear();

        happen("house", new ContractDutyEvent.DutyReminded(C1, CON_16, ""));

        assertThat(told).extracting(it -> it.to() + " " + it.kind()).containsExactly("li REMINDER");
    }

    @Test
    void the_drafter_hears_that_the_contract_took_effect() {
        happen("li", drafted(), submitted(false), approvedByManager(), approvedByLegal(), passed());
        happen("li", signed(Party.US), signed(Party.COUNTERPARTY));
        told.clear();

        happen("house", effective());

        assertThat(told)
                .extracting(it -> it.to() + " " + it.kind() + " " + it.about())
                .containsExactly("li NEWS contracts.ContractTookEffect");
    }

    @Test
    void the_same_event_makes_the_same_notices_whatever_was_heard_before() {
        happen("li", drafted(), submitted(false));
        var first = List.copyOf(told);
        told.clear();

        house.get(EventStore.class).readEvents("contracts/" + C1.value()).forEachRemaining(telling::hear);

        assertThat(told).extracting(Notification::id).containsExactlyElementsOf(ids(first));
    }

    private static List<String> ids(List<Notification> notices) {
        return notices.stream().map(Notification::id).toList();
    }

    private static Duty duty(Rule rule) {
        return new Duty(rule, "", House.NOON.minusSeconds(60), House.NOON);
    }

    private void happen(String by, Event... events) {
        house.happen(by, events);
        var fresh = house.get(EventStore.class).readEvents("contracts/" + C1.value(), heard);
        while (fresh.hasNext()) {
            telling.hear(fresh.next());
            heard++;
        }
    }

    private void hired(PersonId person, String position, @Nullable PersonId supervisor) {
        house.happen("house", new EmployeeHired(person, person.value(), SALES, position, supervisor));
    }

    private static <T> ObjectProvider<T> provided(Function<Class<T>, T> house, Class<T> type) {
        return new ObjectProvider<>() {
            @Override
            public T getIfAvailable() {
                return house.apply(type);
            }

            @Override
            public Stream<T> stream() {
                return Stream.of(house.apply(type));
            }
        };
    }
}
