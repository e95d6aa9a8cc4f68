package dossier.platform.engineroom;

import dossier.platform.operating.Deed;
import dossier.platform.operating.Deed.What;
import dossier.platform.operating.Machinery;
import dossier.platform.operating.Part;
import dossier.platform.operating.Stuck;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is stuck anywhere in the machinery, and what can be done about it; all of that is put on record. */
@Component
public class EngineRoom {
    private final List<Machinery> parts;
    private final ApplicationEventPublisher deeds;

    EngineRoom(ObjectProvider<Machinery> parts, ApplicationEventPublisher deeds) {
        this.parts = parts.stream().toList();
        this.deeds = deeds;
    }

    /** By part; of each {@link Machinery#MOST} at most. */
    public List<Stuck> stuck() {
        return parts.stream().flatMap(it -> it.stuck().stream()).toList();
    }

    /** @return whether there was such a thing */
    @Transactional
    public boolean retry(Part part, String subject, String id, String by) {
        var there = the(part).map(it -> it.retry(subject, id)).orElse(false);
        if (there) deeds.publishEvent(new Deed(by, What.RETRY, part, subject, id, null));
        return there;
    }

    /** @return whether there was such a thing */
    @Transactional
    public boolean discard(Part part, String subject, String id, String by, String reason) {
        var there = the(part).map(it -> it.discard(subject, id, by, reason)).orElse(false);
        if (there) deeds.publishEvent(new Deed(by, What.DISCARD, part, subject, id, reason));
        return there;
    }

    private Optional<Machinery> the(Part part) {
        return parts.stream().filter(it -> it.part() == part).findFirst();
    }
}
