package dossier.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Every address of the house, found in its code, asked for by everybody: strangers, programs, and one person of each kind, of whom a run asks some. No address is left out. */
interface EveryDoor extends Scenarios {
    List<String> PEOPLE = List.of(
            "zhao-lei",
            "zhou-jianguo",
            "wang-fang",
            "chen-jing",
            "sun-li",
            "lin-guodong",
            "xu-ming",
            "feng-tao",
            "ye-lin",
            "qin-lan",
            "admin");

    /** What strangers may ask for. */
    Set<String> OPEN = Set.of("/sign-in", "/account/locale", "/error", "/answer/{token}");

    /** An existing case for the addresses that name one; there are none of the others. */
    Map<String, String> CASES = Map.of(
            "contracts", "servo-press",
            "orders", "lifting-tables-1",
            "complaints", "lifting-welds",
            "receivables", "robot-cells-1",
            "customer-accounts", "hongda",
            "customers", "hongda",
            "gatherings", "autumn-seminar",
            "employees", "zhao-lei",
            "policies", "house");

    /** A method and an address with its places, {@code GET /contracts/{id}}. */
    record Door(RequestMethod method, String address) {
        /** The address with something in its places. */
        String path() {
            var context = address.replaceFirst("^/(api/|do/)?", "").split("[/.]")[0];
            if (context.startsWith("{")) context = "contracts";
            return address.replaceFirst("\\{(context|ledger)}", context)
                    .replaceFirst("\\{id}", Objects.requireNonNullElse(CASES.get(context), "none-of-this-name"))
                    .replaceAll("\\{(year|version|number)[^}]*}", "2026")
                    .replaceAll("\\{[^}]*}", "none");
        }

        boolean isForPrograms() {
            return address.startsWith("/api/") || address.startsWith("/actuator/");
        }

        private static Stream<Door> of(Class<?> controller) {
            var all = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
            var below = all == null || all.path().length == 0 ? new String[] {""} : all.path();
            return Arrays.stream(controller.getDeclaredMethods())
                    .flatMap(it -> Arrays.stream(below).flatMap(start -> of(it, start)));
        }

        private static Stream<Door> of(Method method, String start) {
            var mapped = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
            if (mapped == null) return Stream.of();
            var ends = mapped.path().length == 0 ? new String[] {""} : mapped.path();
            return Arrays.stream(mapped.method())
                    .flatMap(how -> Arrays.stream(ends).map(end -> new Door(how, start + end)));
        }
    }

    static List<Door> doors() {
        var controllers = new ClassPathScanningCandidateComponentProvider(false);
        controllers.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        return controllers.findCandidateComponents("dossier").stream()
                .map(it -> ClassUtils.resolveClassName(Objects.requireNonNull(it.getBeanClassName()), null))
                .flatMap(Door::of)
                .distinct()
                .toList();
    }

    @Test
    default void strangers_find_every_door_shut() {
        var open = new TreeSet<String>();
        for (var door : doors()) {
            var answer = house().nobody().send(door.method().name(), door.path(), nothing());
            var shut = door.isForPrograms()
                    ? answer.status() == 401
                    : answer.status() == 403 || answer.header("Location").contains("/sign-in");
            if (!shut && !OPEN.contains(door.address())) open.add(door + " " + answer.status());
        }
        assertThat(open).isEmpty();
    }

    @Test
    default void a_token_to_read_changes_nothing_by_any_door() {
        var reading = house().reading("zhou-jianguo");
        var open = new TreeSet<String>();
        for (var door : doors()) {
            if (door.method() == RequestMethod.GET || !door.isForPrograms()) continue;
            var answer = reading.send(door.method().name(), door.path(), nothing());
            if (answer.status() != 403) open.add(door + " " + answer.status());
        }
        assertThat(open).isEmpty();
    }

    @Test
    default void nobody_meets_an_accident_behind_any_door() {
        var accidents = new ArrayList<String>();
        for (var person : PEOPLE.stream().filter(Sampled::has).toList()) {
            var browser = house().browser().signIn(person);
            for (var door : doors()) {
                if (door.method() != RequestMethod.GET || door.address().startsWith("/live")) continue;
                var answer = browser.get(door.path());
                if (answer.status() >= 500 || answer.status() == 401)
                    accidents.add(person + " " + door + " " + answer.status());
            }
        }
        System.out.println("doors: " + doors().size() + ", of people " + Sampled.told());
        assertThat(accidents).isEmpty();
    }

    private static BodyPublisher nothing() {
        return BodyPublishers.noBody();
    }
}
