package dossier.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** SEC-01: every role × every way of reading a complaint and an appraisal, counts, search and spreadsheets included, and every command to them. */
interface Privacy extends Scenarios {
    List<String> PEOPLE = List.of(
            "zhao-lei",
            "zhou-jianguo",
            "lin-guodong",
            "ma-chao",
            "qin-lan",
            "luo-yi",
            "wang-fang",
            "gu-wei",
            "sun-li",
            "he-yong",
            "ye-lin",
            "feng-tao",
            "tian-yu",
            "admin",
            "xu-ming");

    /** A way of reading. */
    enum Reading {
        ONE,
        AS_OF,
        TIMELINE,
        LIST,
        COUNT,
        SEARCH,
        PAGE,
        SPREADSHEET
    }

    @Test
    default void a_complaint_is_read_in_every_way_by_those_concerned_and_in_none_by_others() {
        var id = house().newId("private");
        var sheet = Map.of(
                "counterparty", "huacheng",
                "order", "lifting-tables-1",
                "product", "",
                "channel", "PHONE",
                "content", "护栏划伤",
                "contact", "顾晓东",
                "receivedAt",
                        Instant.now()
                                .minus(1, ChronoUnit.SECONDS)
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString(),
                "takenBy", "zhao-lei");
        as("zhao-lei")
                .post(
                        "complaints/" + id + "/record",
                        Map.of("kind", "QUALITY_OBJECTION", "severity", "NORMAL", "sheet", sheet))
                .accepted();
        var entitled = Set.of(
                "zhao-lei", "zhou-jianguo", "lin-guodong", "qin-lan", "luo-yi", "wang-fang", "gu-wei", "xu-ming");
        var number = as("zhao-lei").get("complaints?fresh=true&limit=200").is(200);
        matrix(
                "complaints",
                id,
                "number",
                number.texts("/items", "number")
                        .get(number.texts("/items", "id").indexOf(id)),
                "qin-lan",
                entitled);
    }

    @Test
    default void an_appraisal_is_read_in_every_way_by_those_concerned_and_in_none_by_others() {
        var ids = as("admin")
                .get("appraisals?fresh=true&person=zhao-lei&limit=1")
                .is(200)
                .texts("/items", "id");
        assertThat(ids).as("an appraisal of the demo company").isNotEmpty();
        matrix(
                "appraisals",
                ids.getFirst(),
                "person",
                "zhao-lei",
                "admin",
                Set.of("zhao-lei", "zhou-jianguo", "lin-guodong", "wang-fang", "admin", "xu-ming"));
    }

    /**
     * @param filter by which the ledger is asked for the case alone
     * @param value of the filter, by which it is searched too
     * @param insider one of the entitled, who is told of all commands
     */
    private void matrix(String context, String id, String filter, String value, String insider, Set<String> entitled) {
        as(insider).get(context + "/" + id + "/timeline?fresh=true").is(200);
        var wrong = new ArrayList<String>();
        for (var person : PEOPLE)
            for (var reading : Reading.values())
                if (shows(reading, context, id, filter + "=" + value, "q=" + value, person)
                        != entitled.contains(person)) wrong.add(person + " " + reading);
        assertThat(wrong).as(context).isEmpty();
        var commands = as(insider).get(context + "/" + id + "/actions").is(200).texts("/actions", "command");
        assertThat(commands).hasSizeGreaterThan(5);
        for (var person : PEOPLE)
            if (!entitled.contains(person))
                for (var command : commands) {
                    var reply = as(person).post(context + "/" + id + "/" + command, Map.of());
                    assertThat(reply.status()).as(person + " " + command).isIn(400, 403, 409);
                    assertThat(reply.body()).as(person + " " + command).doesNotContain("护栏划伤", "TS-");
                }
    }

    private boolean shows(Reading reading, String context, String id, String filter, String search, String person) {
        var api = as(person);
        var one = context + "/" + id;
        return switch (reading) {
            case ONE -> isRead(api.get(one));
            case AS_OF -> isRead(api.get(one + "?asOf=2099-01-01"));
            case TIMELINE -> isRead(api.get(one + "/timeline"));
            case LIST -> listed(api, context + "?limit=200&" + filter).contains(id);
            case SEARCH -> listed(api, context + "?limit=200&" + search).contains(id);
            case COUNT ->
                api.get(context + "?limit=1&count=true&" + filter)
                                .is(200)
                                .at("/total")
                                .asInt()
                        > 0;
            case PAGE -> isRead(house().browser().signIn(person).get("/" + one));
            case SPREADSHEET -> rows(person, "/" + context + ".xlsx?" + filter).size() > 1;
        };
    }

    private static boolean isRead(Reply reply) {
        assertThat(reply.status()).isIn(200, 404);
        return reply.status() == 200;
    }

    private static List<String> listed(Program api, String address) {
        return api.get(address).is(200).texts("/items", "id");
    }
}
