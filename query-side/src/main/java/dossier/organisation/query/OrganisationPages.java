package dossier.organisation.query;

import dossier.handbook.Authority;
import dossier.handbook.OnRecord;
import dossier.handbook.Rule;
import dossier.organisation.api.EmployeeCommand.TransferEmployee;
import dossier.platform.read.Ledgers;
import dossier.platform.web.form.Prefill;
import dossier.platform.web.page.PageController;
import dossier.platform.web.page.RailLink;
import dossier.platform.web.page.Stories;
import dossier.words.PersonId;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Departments with their people and posts, and a page for each of them. */
@PageController
class OrganisationPages implements Prefill<TransferEmployee> {
    private static final String PEOPLE = OrganisationReadModels.EMPLOYEES,
            DEPARTMENTS = OrganisationReadModels.DEPARTMENTS;
    private static final Map<String, List<String>> ALL = Map.of("limit", List.of("200"));

    /** @param people employed in it */
    record Members(DepartmentLine department, List<PersonLine> people) {
        public String title(PersonLine person) {
            return department
                    .position(person.position())
                    .map(DepartmentLine.Position::title)
                    .orElse(person.position());
        }

        public String group(PersonLine person) {
            return department
                    .group(person.group())
                    .map(DepartmentLine.Group::name)
                    .orElse("");
        }

        /** ORG-01, as the department stands now. */
        public OnRecord led() {
            return department
                    .leadership()
                    .onRecord(someone -> people.stream().anyMatch(it -> it.id().equals(someone.value())));
        }

        /** How many hold a post. */
        public int held(DepartmentLine.Position post) {
            return (int) people.stream()
                    .filter(it -> it.position().equals(post.code()))
                    .count();
        }
    }

    private final Ledgers ledgers;
    private final Stories stories;
    private final HouseRights rights;
    private final Hands hands;
    private final Clock clock;

    OrganisationPages(Ledgers ledgers, Stories stories, HouseRights rights, Hands hands, Clock clock) {
        this.ledgers = ledgers;
        this.stories = stories;
        this.rights = rights;
        this.hands = hands;
        this.clock = clock;
    }

    @GetMapping("/organisation")
    String organisation(Principal asking, Model model) {
        var reader = new PersonId(asking.getName());
        var people = ledgers.list(PEOPLE, ALL, reader).items().stream()
                .map(PersonLine.class::cast)
                .toList();
        var departments =
                ledgers.list(DEPARTMENTS, ALL, reader).items().stream().map(DepartmentLine.class::cast);
        model.addAttribute(
                "departments", departments.map(it -> members(it, people)).toList());
        model.addAttribute("now", clock.instant());
        return "organisation/organisation";
    }

    @GetMapping({"/departments", "/employees"})
    String lists() {
        return "redirect:/organisation";
    }

    @GetMapping("/departments/{id}")
    String department(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long after,
            Principal asking,
            Model model) {
        var reader = new PersonId(asking.getName());
        model.addAttribute("story", stories.of(DEPARTMENTS, id, after, reader));
        var department =
                (DepartmentLine) ledgers.one(DEPARTMENTS, id, Map.of(), reader).document();
        var people =
                ledgers
                        .list(PEOPLE, Map.of("limit", List.of("200"), "department", List.of(id)), reader)
                        .items()
                        .stream()
                        .map(PersonLine.class::cast)
                        .toList();
        model.addAttribute("members", members(department, people));
        model.addAttribute("headcounts", Rule.ORG_06);
        return "organisation/department";
    }

    @GetMapping("/employees/{id}")
    String person(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long after,
            Principal asking,
            Model model) {
        var reader = new PersonId(asking.getName());
        model.addAttribute("story", stories.of(PEOPLE, id, after, reader));
        var person = (PersonLine) ledgers.one(PEOPLE, id, Map.of(), reader).document();
        model.addAttribute("person", person);
        model.addAttribute("post", post(person, reader));
        model.addAttribute("group", group(person, reader));
        model.addAttribute("lines", Rule.ORG_05);
        model.addAttribute("seesHands", seesHandsOf(new PersonId(id), reader));
        model.addAttribute("now", clock.instant());
        return "organisation/person";
    }

    /** What is in whose hands is told to themself, their superiors and those who move people. */
    private boolean seesHandsOf(PersonId person, PersonId reader) {
        return reader.equals(person)
                || hands.below(reader).contains(person)
                || rights.may(reader, Authority.MANAGE_ORGANISATION);
    }

    /** The post someone holds, in their department; with the code alone where it is not defined. */
    private DepartmentLine.Position post(PersonLine person, PersonId reader) {
        return departmentOf(person, reader)
                .flatMap(it -> it.position(person.position()))
                .orElseGet(() ->
                        new DepartmentLine.Position(person.position(), person.position(), List.<Authority>of(), null));
    }

    private String group(PersonLine person, PersonId reader) {
        return departmentOf(person, reader)
                .flatMap(it -> it.group(person.group()))
                .map(DepartmentLine.Group::name)
                .orElse("");
    }

    private Optional<DepartmentLine> departmentOf(PersonLine person, PersonId reader) {
        return Optional.ofNullable(person.department()).map(it -> (DepartmentLine)
                ledgers.one(DEPARTMENTS, it.value(), Map.of(), reader).document());
    }

    private static Members members(DepartmentLine department, List<PersonLine> people) {
        return new Members(
                department,
                people.stream()
                        .filter(it -> it.active()
                                && it.department() != null
                                && it.department().value().equals(department.id()))
                        .toList());
    }

    @Override
    public Class<TransferEmployee> of() {
        return TransferEmployee.class;
    }

    @Override
    public Optional<TransferEmployee> from(String id, PersonId asking) {
        var person = (PersonLine) ledgers.one(PEOPLE, id, Map.of(), asking).document();
        if (person.department() == null) return Optional.empty();
        return Optional.of(new TransferEmployee(
                new PersonId(id), Objects.requireNonNull(person.department()), person.position(), person.supervisor()));
    }

    @Bean
    static RailLink organisationInTheRail() {
        return new RailLink(
                30, "house", "/organisation", "sitemap", "organisation", Set.of(PEOPLE, DEPARTMENTS), false);
    }
}
