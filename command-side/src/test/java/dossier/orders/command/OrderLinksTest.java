package dossier.orders.command;

import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.NOON;
import static dossier.orders.command.OrderLife.*;

import dossier.handbook.Actor;
import dossier.handbook.Circumstances;
import dossier.orders.api.Channel;
import dossier.orders.api.CustomerQuestion;
import dossier.orders.api.OrderCommand.*;
import dossier.orders.api.OrderEvent;
import dossier.orders.api.OrderEvent.*;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** ORD-04, ORD-06: what a customer answers by a link counts like what they say, and once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderLinksTest {
    private static final String MAIL = "Ms Chen, chen@acme.example";
    private static final Instant EXPIRES =
            TODAY.plusDays(8).atStartOfDay(Circumstances.ZONE).toInstant();
    private static final AskCustomer ABOUT_DELIVERY = new AskCustomer(ID, CustomerQuestion.ACCEPTANCE, 1, MAIL, 7),
            ABOUT_DELAY = new AskCustomer(ID, CustomerQuestion.UNDERSTANDING, 1, MAIL, 7);
    private static final Delivered DELIVERED = new Delivered(ID, 1, HALF, TODAY, null);
    private static final CustomerAsked OF_DELIVERY = asked(CustomerQuestion.ACCEPTANCE);
    private static final CustomerAsked OF_DELAY = asked(CustomerQuestion.UNDERSTANDING);
    private static final OrderEvent[] LATE = {
        new DelayForecast(ID, 1, DUE, DUE.plusDays(5), "castings late"),
        new CustomerTold(ID, Channel.EMAIL, "five days later", NOON, 1, SCAN)
    };

    @Test
    void only_what_waits_for_the_customers_answer_is_asked_and_by_those_who_sell() {
        by(SELLER).given(registered(DELIVERED)).when(ABOUT_DELIVERY).then(OF_DELIVERY);
        by(SELLER).given(registered(LATE)).when(ABOUT_DELAY).then(OF_DELAY);
        by(SELLER).given(registered()).when(ABOUT_DELIVERY).refused(KNOWN);
        by(SELLER).given(registered(LATE[0])).when(ABOUT_DELAY).refused(KNOWN);
        by(STRANGER).given(registered(DELIVERED)).when(ABOUT_DELIVERY).refused(ORG_04);
    }

    @Test
    void the_answer_to_a_delivery_accepts_it_or_rejects_all_of_it_with_a_reason() {
        var asked = registered(DELIVERED, OF_DELIVERY);
        by(Actor.HOUSE)
                .given(asked)
                .when(new TakeAnswer(ID, 1, true, ""))
                .then(new CustomerAnswered(ID, 1, true, "", MAIL), new DeliveryAccepted(ID, 1, TODAY, null));
        by(Actor.HOUSE)
                .given(asked)
                .when(new TakeAnswer(ID, 1, false, "rust"))
                .then(
                        new CustomerAnswered(ID, 1, false, "rust", MAIL),
                        new DeliveryRejected(ID, 1, HALF, "rust", TODAY, null));
        by(Actor.HOUSE).given(asked).when(new TakeAnswer(ID, 1, false, " ")).refused(ORD_06);
    }

    @Test
    void the_answer_to_a_delay_is_an_understanding_or_none() {
        var asked =
                registered(Stream.concat(Stream.of(LATE), Stream.of(OF_DELAY)).toArray(OrderEvent[]::new));
        by(Actor.HOUSE)
                .given(asked)
                .when(new TakeAnswer(ID, 1, true, "fine"))
                .then(new CustomerAnswered(ID, 1, true, "fine", MAIL), new UnderstandingRecorded(ID, 1, "fine", null));
        by(Actor.HOUSE)
                .given(asked)
                .when(new TakeAnswer(ID, 1, false, "too late for us"))
                .then(new CustomerAnswered(ID, 1, false, "too late for us", MAIL));
    }

    @Test
    void nobody_but_the_house_takes_it_and_only_once_in_time_and_while_it_is_asked() {
        var yes = new TakeAnswer(ID, 1, true, "");
        var answered = new CustomerAnswered(ID, 1, true, "", MAIL);
        var accepted = new DeliveryAccepted(ID, 1, TODAY, null);
        by(SELLER).given(registered(DELIVERED, OF_DELIVERY)).when(yes).refused(ORG_04);
        by(Actor.HOUSE)
                .given(registered(DELIVERED, OF_DELIVERY, answered, accepted))
                .when(yes)
                .refused(KNOWN);
        by(Actor.HOUSE)
                .given(registered(DELIVERED, OF_DELIVERY, new LinkRevoked(ID, 1)))
                .when(yes)
                .refused(KNOWN);
        by(Actor.HOUSE)
                .given(registered(DELIVERED, OF_DELIVERY, accepted))
                .when(yes)
                .refused(STAGE);
        by(Actor.HOUSE)
                .at(EXPIRES)
                .given(registered(DELIVERED, OF_DELIVERY))
                .when(yes)
                .refused(STAGE);
        by(Actor.HOUSE)
                .at(EXPIRES.minusSeconds(1))
                .given(registered(DELIVERED, OF_DELIVERY))
                .when(yes)
                .then(answered, new DeliveryAccepted(ID, 1, TODAY.plusDays(7), null));
    }

    @Test
    void a_link_is_withdrawn_while_it_is_open_and_the_next_one_has_the_next_number() {
        var revoke = new RevokeLink(ID, 1);
        by(SELLER).given(registered(DELIVERED, OF_DELIVERY)).when(revoke).then(new LinkRevoked(ID, 1));
        by(SELLER).given(registered(DELIVERED)).when(revoke).refused(KNOWN);
        by(STRANGER).given(registered(DELIVERED, OF_DELIVERY)).when(revoke).refused(ORG_04);
        by(SELLER)
                .given(registered(DELIVERED, OF_DELIVERY, new LinkRevoked(ID, 1)))
                .when(ABOUT_DELIVERY)
                .then(new CustomerAsked(ID, 2, CustomerQuestion.ACCEPTANCE, 1, MAIL, EXPIRES));
    }

    private static CustomerAsked asked(CustomerQuestion question) {
        return new CustomerAsked(ID, 1, question, 1, MAIL, EXPIRES);
    }
}
