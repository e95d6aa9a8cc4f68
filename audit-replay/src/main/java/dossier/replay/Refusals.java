package dossier.replay;

import dossier.platform.read.Ledgers;
import dossier.words.PersonId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a case was refused; its own history does not hold it. */
@Component
public class Refusals {
    private final Ledgers ledgers;

    Refusals(Ledgers ledgers) {
        this.ledgers = ledgers;
    }

    /** Ids of decisions, the earliest first; none for those who may not look into the register. */
    public List<String> of(String stream, PersonId reader) {
        var asked = Map.of("stream", List.of(stream), "outcome", List.of(DecisionLine.Ruled.REFUSED.name()));
        return ledgers.all(DecisionRegister.DECISIONS, asked, DecisionLine.class, reader).stream()
                .sorted(Comparator.comparing(DecisionLine::at))
                .map(DecisionLine::id)
                .toList();
    }
}
