package dossier.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dossier.platform.read.Percent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

/** Every number on a board that opens a list is what the list adds up to, for whoever reads it: its lines, or the open amounts of them. */
interface Numbers extends Scenarios {
    Pattern NUMBER = Pattern.compile("<a class=\"drill\" href=\"([^\"]+)\"[^>]*>([^<]+)</a>");
    /** A rate, of the first list, without the second. */
    Pattern RATE = Pattern.compile(
            "tile-number\"><a class=\"drill\" href=\"([^\"]+)\">([\\d.]+) %</a>(?:(?!</section>).)*?<p class=\"tile-said\"><a href=\"([^\"]+)\"",
            Pattern.DOTALL);

    Pattern LEDGER = Pattern.compile("/(orders|complaints|receivables|appraisals|contracts)\\?.*");
    List<String> BOARDS = List.of(
            "/orders",
            "/complaints",
            "/receivables",
            "/statistics",
            "/statistics?by=customer",
            "/dashboard/contracts",
            "/dashboard/orders",
            "/dashboard/receivables",
            "/dashboard/complaints",
            "/dashboard/appraisals",
            "/dashboard/branches");
    List<String> READERS = List.of("lin-guodong", "zhao-lei", "qin-lan", "tian-yu", "xu-ming");

    @Test
    default void every_number_of_a_board_is_what_its_list_adds_up_to() {
        assertThat(numbers(house(), READERS)).isGreaterThan(READERS.size() * 20);
    }

    @Test
    default void every_rate_of_a_board_is_the_part_of_its_list_that_is_not_in_the_other() {
        for (var reader : List.of("lin-guodong", "zhao-lei"))
            for (var board : List.of("/dashboard/orders", "/dashboard/complaints")) {
                var page = house().browser().signIn(reader).get(board).is(200).body();
                for (var found = RATE.matcher(page); found.find(); ) {
                    var whole = counted(house().as(reader), HtmlUtils.htmlUnescape(found.group(1)));
                    var rest = counted(house().as(reader), HtmlUtils.htmlUnescape(found.group(3)));
                    assertThat(new BigDecimal(found.group(2)))
                            .as("%s of %s", reader, found.group(1))
                            .isEqualByComparingTo(Percent.of(whole - rest, whole));
                }
            }
    }

    @Test
    default void a_board_is_a_workbook_and_is_for_those_whom_it_concerns() {
        var auditor = house().browser().signIn("xu-ming");
        assertThat(auditor.get("/dashboard/audit").is(200).body())
                .contains("/decisions?from=", "data-plot=\"columns\"");
        house().browser().signIn("zhao-lei").get("/dashboard/audit").is(404);
        house().browser()
                .signIn("zhao-lei")
                .get("/dashboard/orders?person=zhao-lei")
                .is(400);
        auditor.get("/dashboard/contracts.xlsx").is(200);
        auditor.get("/dashboard.xlsx").is(200);
    }

    private static long counted(Program reader, String list) {
        return Long.parseLong(
                reader.get("/api" + list + "&count=true&limit=1").is(200).text("/total"));
    }

    /** @return how many numbers there were */
    static int numbers(House house, List<String> readers) {
        var wrong = new ArrayList<String>();
        var seen = 0;
        for (var reader : readers) {
            var cycles = house.as(reader).get("appraisal-cycles?limit=3").is(200).texts("/items", "id").stream()
                    .map(it -> "/appraisal-cycles/" + it);
            var told = new HashSet<String>();
            for (var board : Stream.concat(BOARDS.stream(), cycles).toList()) {
                var page = house.browser().signIn(reader).get(board).is(200).body();
                for (var found = NUMBER.matcher(page); found.find(); ) {
                    var list = HtmlUtils.htmlUnescape(found.group(1));
                    if (!LEDGER.matcher(list).matches() || found.group(2).matches("—|.*%")) continue;
                    if (!told.add(board + list + found.group(2))) continue;
                    seen++;
                    var listed = listed(house.as(reader), list, !found.group(2).matches("\\d+"));
                    if (!listed.equals(plain(found.group(2))))
                        wrong.add(reader + " " + board + ": " + found.group(2) + " but " + listed + " of " + list);
                }
            }
        }
        assertThat(wrong).isEmpty();
        return seen;
    }

    private static String plain(String number) {
        return new BigDecimal(HtmlUtils.htmlUnescape(number).replaceAll("[^0-9.]", ""))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String listed(Program reader, String list, boolean money) {
        var counted = reader.get("/api" + list + "&count=true&limit=" + (money ? 200 : 1))
                .is(200);
        if (!money) return plain(counted.text("/total"));
        assertThat(counted.at("/total").asInt()).as(list).isLessThanOrEqualTo(200);
        // revenue is net of tax, whatever of it is still to be paid
        var of = list.contains("earnedOn") ? "/balance/net" : list.startsWith("/receivables") ? "/open" : "/amount";
        var sum = BigDecimal.ZERO;
        for (var one : counted.at("/items"))
            sum = sum.add(one.at(of + "/amount").decimalValue());
        return plain(sum.toPlainString());
    }
}
