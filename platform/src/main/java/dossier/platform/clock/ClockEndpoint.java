package dossier.platform.clock;

import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

/** For operators: whether the clock runs, how much waits, and what fails. */
@Component
@Endpoint(id = "clock")
class ClockEndpoint {
    private final DutyClock clock;
    private final Overdue table;

    ClockEndpoint(DutyClock clock, Overdue table) {
        this.clock = clock;
        this.table = table;
    }

    /**
     * @param waiting all that is still to come
     * @param overdue what should have been carried out by now
     */
    record State(boolean running, long waiting, long overdue, List<Overdue.Failing> failing) {}

    @ReadOperation
    State state() {
        return new State(clock.isRunning(), table.waiting(), table.count(), table.failing());
    }
}
