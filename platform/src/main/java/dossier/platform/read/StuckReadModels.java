package dossier.platform.read;

import dossier.platform.operating.Machinery;
import dossier.platform.operating.Part;
import dossier.platform.operating.Stuck;
import java.util.List;
import org.springframework.stereotype.Component;

/** Cases that wait in a read model; discarding one passes over its event, until the model is made anew. */
@Component
record StuckReadModels(FoldRunner runner, StuckCases cases) implements Machinery {
    @Override
    public Part part() {
        return Part.READ_MODEL;
    }

    @Override
    public List<Stuck> stuck() {
        return cases.longest(MOST).stream().map(StuckReadModels::one).toList();
    }

    private static Stuck one(StuckCases.Stuck it) {
        return new Stuck(
                Part.READ_MODEL,
                it.model(),
                it.stream(),
                it.stream(),
                it.version(),
                null,
                it.cause(),
                1,
                it.since(),
                null);
    }

    @Override
    public boolean retry(String model, String stream) {
        return runner.retry(model, stream);
    }

    @Override
    public boolean discard(String model, String stream, String by, String reason) {
        return runner.passOver(model, stream);
    }
}
