package dossier.proofs;

import dossier.platform.proofs.ProofLog;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/** Holds the events against the tree, and the tree against every checkpoint that was ever signed. */
@Component
public class Check {
    private final ProofLog log;

    public Check(ProofLog log) {
        this.log = log;
    }

    /**
     * What is to be checked.
     *
     * @param from first leaf whose event is checked
     * @param before first after it whose event is not
     * @param held checkpoints that a second party holds, as signed notes
     */
    public record Asked(long from, long before, List<String> held) {
        public static final Asked ALL = new Asked(0, Long.MAX_VALUE, List.of());
    }

    /**
     * In bounded memory, as of one moment of the log.
     *
     * @param progress told now and then how many leaves were checked
     * @param cancelled asked now and then
     * @throws CancellationException when it was
     */
    public CheckReport run(Asked asked, LongConsumer progress, BooleanSupplier cancelled) {
        return log.read(reading -> new Checking(asked, reading).run(progress, cancelled));
    }

    /** How many leaves there are to check. */
    public long size() {
        return log.read(it -> it.head().map(ProofLog.Head::size).orElse(0L));
    }
}
