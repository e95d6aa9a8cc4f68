package dossier.organisation.command;

import static dossier.handbook.Authority.MANAGE_ORGANISATION;

import dossier.handbook.NoSuchCase;
import dossier.handbook.Rule;
import dossier.organisation.api.EmployeeCommand.TransferEmployee;
import dossier.organisation.api.PersonCard;
import dossier.platform.command.OpenWork;
import dossier.platform.command.OpenWork.Held;
import dossier.platform.web.form.Beforehand;
import dossier.platform.web.page.PageController;
import dossier.words.Command;
import dossier.words.PersonId;
import java.security.Principal;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is in someone's hands, for themself, their superiors and those who move people: part of their page, and of the form by which they move. */
@PageController
class HandsPages implements Beforehand {
    /** @param bound whether another post may ask for it to be handed over */
    record InHand(String stream, boolean bound) {
        public String context() {
            return stream.substring(0, stream.indexOf('/'));
        }

        public String id() {
            return stream.substring(context().length() + 1);
        }
    }

    private final OpenWork work;
    private final People people;
    private final Clock clock;

    HandsPages(OpenWork work, People people, Clock clock) {
        this.work = work;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Class<? extends Command> of() {
        return TransferEmployee.class;
    }

    @Override
    public String address(String id) {
        return "/do/employees/" + id + "/in-hand";
    }

    @GetMapping("/do/employees/{id}/in-hand")
    String inHand(@PathVariable String id, Principal asking, Model model) {
        var person = new PersonId(id);
        var reader = new PersonId(asking.getName());
        if (!isSelfOrAbove(reader, person) && !movesPeople(reader)) throw new NoSuchCase(TransferEmployee.class);
        model.addAttribute("person", person);
        model.addAttribute("held", held(person));
        model.addAttribute("leave", Rule.LEAVE);
        model.addAttribute("move", Rule.MOVE);
        return "organisation/in-hand";
    }

    private List<InHand> held(PersonId person) {
        return work.heldBy(person).stream()
                .collect(Collectors.groupingBy(
                        Held::stream, Collectors.reducing(false, it -> it.tie().toPost(), Boolean::logicalOr)))
                .entrySet()
                .stream()
                .map(it -> new InHand(it.getKey(), it.getValue()))
                .sorted(Comparator.comparing(InHand::stream))
                .toList();
    }

    private boolean isSelfOrAbove(PersonId reader, PersonId person) {
        return reader.equals(person)
                || ((PersonCard) people.answer(new PersonCard.Of(person)).answer())
                        .line()
                        .contains(reader);
    }

    private boolean movesPeople(PersonId reader) {
        return people.find(reader, clock.instant())
                .filter(it -> it.may(MANAGE_ORGANISATION, it.department()))
                .isPresent();
    }
}
