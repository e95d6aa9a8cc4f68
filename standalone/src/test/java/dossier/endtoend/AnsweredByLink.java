package dossier.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** ORD-04, ORD-06: a customer without an account answers one question by a link, once; those who asked are told. */
interface AnsweredByLink extends Scenarios {
    Pattern ADDRESS = Pattern.compile("/answer/[A-Za-z0-9._-]+");

    @Test
    default void a_customer_takes_a_delivery_by_a_link_that_only_its_sender_sees() {
        var order = delivered();
        var link = asked(order, "ACCEPTANCE");
        assertThat(house().browser()
                        .signIn("zhou-jianguo")
                        .get("/orders/" + order)
                        .is(200)
                        .body())
                .contains("王工")
                .doesNotContain(link);

        var customer = house().browser();
        assertThat(customer.get(link).is(200).body()).contains("DD-", "全部验收").doesNotContain("护栏");
        customer.submit(link, link, Map.of("agrees", "false", "words", " ")).is(422);
        assertThat(customer.submit(link, link, Map.of("agrees", "true", "words", ""))
                        .is(200)
                        .body())
                .contains("已收到您的答复", "DD-", "全部验收", "谢谢");

        var version = as("zhao-lei")
                .post("orders/" + order + "/report-progress", Map.of("status", "已答复"))
                .accepted();
        assertThat(as("zhao-lei").get("orders/" + order, version).text("/stage"))
                .isEqualTo("ACCEPTED");
        assertThat(customer.get(link).is(410).body())
                .contains("此链接不能答复", "DD-", house().today() + " ", "经此链接答复")
                .doesNotContain("<textarea");
        assertThat(as("zhao-lei")
                        .get("orders/" + order + "/timeline?fresh=true")
                        .body())
                .contains("CustomerAnswered");
    }

    @Test
    default void two_answers_at_once_are_one_answer() {
        var order = delivered();
        var link = asked(order, "ACCEPTANCE");
        var answers = List.of(Map.of("agrees", "true", "words", ""), Map.of("agrees", "false", "words", "划伤"));
        var statuses = answers.stream()
                .map(it -> CompletableFuture.supplyAsync(
                        () -> house().browser().submit(link, link, it).status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(statuses.getFirst()).isEqualTo(200);
        assertThat(statuses.getLast()).isIn(409, 410);
    }

    @Test
    default void a_link_that_was_withdrawn_or_never_given_says_what_to_do() {
        var order = delivered();
        var link = asked(order, "ACCEPTANCE");
        var version = as("zhao-lei")
                .post("orders/" + order + "/revoke-link", Map.of("link", 1))
                .accepted();
        as("zhao-lei").get("orders/" + order, version);

        var customer = house().browser();
        assertThat(customer.get(link).is(410).body()).contains("已撤回");
        assertThat(customer.get("/answer/orders." + order + ".1.forged").is(404).body())
                .contains("无效", "联系发送人");
    }

    private String delivered() {
        var order = house().newId("order");
        var rail = Map.of(
                "amount",
                Map.of("amount", 15.00, "currency", "CNY"),
                "lines",
                List.of(Map.of("line", 2, "quantity", 0.01)));
        Stream.of(
                        Map.entry(
                                "register",
                                Map.of(
                                        "contract",
                                        "lifting-tables",
                                        "title",
                                        "护栏",
                                        "portion",
                                        rail,
                                        "dueOn",
                                        house().today().plusDays(9).toString())),
                        Map.entry(
                                "deliver",
                                Map.of(
                                        "portion",
                                        rail,
                                        "deliveredOn",
                                        house().today().toString())))
                .forEach(it -> as("zhao-lei")
                        .post("orders/" + order + "/" + it.getKey(), it.getValue())
                        .accepted());
        return order;
    }

    /** @return the address that its sender sees on the page of the order */
    private String asked(String order, String question) {
        var version = as("zhao-lei")
                .post(
                        "orders/" + order + "/ask-customer",
                        Map.of("question", question, "number", 1, "sentTo", "王工 138", "days", 7))
                .accepted();
        as("zhao-lei").get("orders/" + order, version);
        var page = house().browser()
                .signIn("zhao-lei")
                .get("/orders/" + order)
                .is(200)
                .body();
        var address = ADDRESS.matcher(page);
        assertThat(address.find())
                .as("the address of the link on the page of the order")
                .isTrue();
        return address.group();
    }
}
