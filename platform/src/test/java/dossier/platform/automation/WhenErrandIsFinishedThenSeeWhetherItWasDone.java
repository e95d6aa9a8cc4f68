package dossier.platform.automation;

import dossier.words.Command;
import example.errands.Errand;
import example.errands.ErrandCommand.AcceptErrand;
import example.errands.ErrandCommand.RemindErrand;
import example.errands.ErrandEvent.ErrandFinished;
import example.errands.ErrandId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Finished errands are looked after by another one; on certain cases it breaks. */
public final class WhenErrandIsFinishedThenSeeWhetherItWasDone implements Automation<ErrandFinished> {
    /** A subject of which the house reminds long before its time. */
    static final String REFUSED = "refused";

    final Set<String> broken = ConcurrentHashMap.newKeySet();

    @Override
    public Class<ErrandFinished> hears() {
        return ErrandFinished.class;
    }

    @Override
    public List<Command> then(ErrandFinished event, Heard heard) {
        if (broken.contains(event.id().value())) throw new IllegalStateException("broken");
        var check = checkOf(event.id());
        if (event.subject().equals(REFUSED)) return List.of(new RemindErrand(check, Errand.RULE, event.subject()));
        var due = heard.recordedAt().plus(Duration.ofDays(1));
        return List.of(new AcceptErrand(check, event.subject(), due.minusSeconds(60), due));
    }

    static ErrandId checkOf(ErrandId finished) {
        return new ErrandId("check-" + finished.value());
    }
}
