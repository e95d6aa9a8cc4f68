package dossier.customers.query;

import dossier.handbook.OnRecord;
import dossier.platform.read.Ledgers;
import dossier.platform.read.Recorded;
import dossier.words.PersonId;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** CUS-01, CUS-05, CUS-08, CUS-09: how the records of the customers' files stand. */
@Component
record CustomersOnRecord(Ledgers ledgers) implements Recorded {
    @Override
    public Stream<OnRecord> onRecord(PersonId reader) {
        return ledgers.all(CustomerReadModels.CUSTOMERS, Map.of(), CustomerFile.class, reader).stream()
                .flatMap(it -> it.onRecord().stream());
    }

    @Override
    public String list() {
        return "/customers";
    }
}
