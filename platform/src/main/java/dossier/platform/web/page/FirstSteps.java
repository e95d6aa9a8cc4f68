package dossier.platform.web.page;

import static java.util.Comparator.comparing;

import dossier.handbook.Authority;
import dossier.platform.security.Authorities;
import dossier.words.PersonId;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What an empty house needs first, for those who keep its organisation, until all of it is done. */
@Component("firstSteps")
public class FirstSteps {
    /** @param mine whether the reader can take it */
    public record Step(FirstStep of, boolean done, boolean mine) {}

    private final ObjectProvider<FirstStep> steps;
    private final ObjectProvider<Authorities> authorities;

    FirstSteps(ObjectProvider<FirstStep> steps, ObjectProvider<Authorities> authorities) {
        this.steps = steps;
        this.authorities = authorities;
    }

    /** Whether the reader is shown them at all. */
    boolean concern(PersonId reader) {
        return may(reader, Authority.MANAGE_ORGANISATION);
    }

    List<Step> of(PersonId reader) {
        return steps.stream()
                .sorted(comparing(FirstStep::order))
                .map(it -> new Step(it, it.done().getAsBoolean(), may(reader, it.authority())))
                .toList();
    }

    /** Whether there is something left to do, and the reader is shown it. */
    public boolean open(PersonId reader) {
        return concern(reader) && steps.stream().anyMatch(it -> !it.done().getAsBoolean());
    }

    private boolean may(PersonId reader, Authority authority) {
        return Authorities.may(authorities, reader, authority);
    }
}
