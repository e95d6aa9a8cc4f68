package dossier.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every number of the dashboard is what its list comes to, for each reader. */
interface Dashboards extends Scenarios {
    List<String> READERS = List.of(
            "lin-guodong",
            "zhou-jianguo",
            "zhao-lei",
            "wang-fang",
            "chen-jing",
            "sun-li",
            "qin-lan",
            "xu-ming",
            "feng-tao",
            "ye-lin",
            "admin");

    /** Where each ledger keeps the money that is added up. */
    Map<String, String> MONEY = Map.of("contracts", "/amount", "receivables", "/open");

    @TestFactory
    default Stream<DynamicTest> every_number_opens_the_list_that_adds_up_to_it() {
        return READERS.stream().map(it -> DynamicTest.dynamicTest(it, () -> new Reading(house(), it).adds_up()));
    }

    /** The dashboard of one reader. */
    record Reading(House house, String reader, Browser browser) {
        private static final Pattern TILE = Pattern.compile("<section class=\"tile\".*?</section>", Pattern.DOTALL);
        private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"/((?!handbook)[^\"]+)\"[^>]*>([^<]+)</a>");
        private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(\\.\\d+)?");
        private static final Pattern COUNT = Pattern.compile("本页 [\\d,]+ 条，共 ([\\d,]+) 条");

        Reading(House house, String reader) {
            this(house, reader, house.browser().signIn(reader));
        }

        void adds_up() {
            for (var ledger : List.of("contracts", "orders", "receivables", "complaints", "appraisals"))
                house.as(reader).get(ledger + "?fresh=true&limit=1").is(200);
            adds_up("/dashboard");
            adds_up("/dashboard?department=sales&from="
                    + YearMonth.now(ZoneOffset.UTC).minusMonths(1));
        }

        private void adds_up(String board) {
            var tiles =
                    TILE.matcher(browser.get(board).is(200).body()).results().toList();
            assertThat(tiles).as(board).hasSizeGreaterThanOrEqualTo(7);
            for (var tile : tiles)
                for (var link : LINK.matcher(tile.group()).results().toList())
                    holds(link.group(1).replace("&amp;", "&"), link.group(2));
        }

        private void holds(String list, String said) {
            var numbers =
                    NUMBER.matcher(said).results().map(it -> number(it.group())).toList();
            // what has no number, or names what it opens
            if (numbers.isEmpty() || said.endsWith(list.substring(list.lastIndexOf('/') + 1))) return;
            assertThat(numbers)
                    .as("%s at %s says %s", reader, list, said)
                    .usingElementComparator(BigDecimal::compareTo)
                    .containsAnyElementsOf(behind(list, said));
        }

        /** What its list comes to, in what the number is said in. */
        private List<BigDecimal> behind(String list, String said) {
            if (said.contains("¥")) return List.of(sum(list));
            if (said.contains("应收的")) return List.of(percent(sum(list), sum(list.replaceAll("&dueOn[^&]*", ""))));
            if (said.contains("%") && list.contains("onTime=false"))
                return List.of(percent(total(list.replace("&onTime=false", "")), total(list)));
            if (said.contains("%") && list.contains("response=LATE"))
                return List.of(percent(total(list.replaceAll("&response=(LATE|BREACHED|MISSED)", "")), total(list)));
            if (said.contains("%") && list.startsWith("appraisals"))
                return List.of(percent(total(list + "&grade=EXCELLENT"), total(list)));
            if (said.contains("%") && list.contains("state=LATE"))
                return List.of(percent(total(list.replace("&state=LATE&state=MISSED", "")), total(list)));
            return List.of(total(list));
        }

        /** As the page counts what it lists. */
        private BigDecimal total(String list) {
            var page = browser.get("/" + list).is(200).body();
            var count = COUNT.matcher(page);
            if (count.find()) return number(count.group(1));
            assertThat(page).as(list).contains("class=\"nothing\"");
            return BigDecimal.ZERO;
        }

        private BigDecimal sum(String list) {
            var sum = BigDecimal.ZERO;
            var ledger = list.substring(0, list.indexOf('?'));
            for (var cursor = ""; cursor != null; ) {
                var page = house.as(reader).get(list + "&limit=200" + cursor).is(200);
                sum = page.at("/items")
                        .valueStream()
                        .map(it -> it.at(MONEY.get(ledger) + "/amount").decimalValue())
                        .reduce(sum, BigDecimal::add);
                cursor = page.at("/next").isString() ? "&cursor=" + page.text("/next") : null;
            }
            return sum;
        }

        private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
            if (whole.signum() == 0) return BigDecimal.ZERO;
            return part.movePointRight(2).divide(whole, 1, RoundingMode.HALF_UP);
        }

        private static BigDecimal number(String text) {
            return new BigDecimal(text.replace(",", ""));
        }
    }
}
