package dossier.appraisals.command;

import dossier.appraisals.api.Measure;
import dossier.customers.api.CustomerEvent.CustomerOpened;
import dossier.handbook.Circumstances;
import dossier.handbook.Fact.Source;
import dossier.platform.command.Register;
import dossier.platform.command.Streams;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;

/** APR-09: customers whose file was opened, of whoever opened it. */
@Register
class NewCustomers {
    private final Achievements achievements;

    NewCustomers(Achievements achievements) {
        this.achievements = achievements;
    }

    @EventHandler
    void on(CustomerOpened opened, @SequenceNumber long version, @Timestamp Instant at) {
        achievements.put(
                Measure.NEW_CUSTOMERS,
                opened.custodian(),
                LocalDate.ofInstant(at, Circumstances.ZONE),
                new Source(Streams.of(opened), version),
                BigDecimal.ONE);
    }
}
