package dossier.standalone;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The machine's time, but for the moments in which the demo company's past is played. */
@Component
@Primary
class DemoClock extends Clock {
    private volatile @Nullable Instant moved;

    void moveTo(Instant moment) {
        moved = moment;
    }

    void backToNow() {
        moved = null;
    }

    @Override
    public Instant instant() {
        var past = moved;
        return past == null ? Instant.now() : past;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** @throws UnsupportedOperationException always: the house reckons zones itself */
    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the demo's clock has one zone");
    }
}
