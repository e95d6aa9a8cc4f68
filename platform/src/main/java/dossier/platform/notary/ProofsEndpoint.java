package dossier.platform.notary;

import dossier.platform.proofs.Protection.Standing;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/** For operators: how well events are protected; {@code POST} gives the log a new key. */
@Component
@Endpoint(id = "proofs")
public class ProofsEndpoint {
    private final Notary notary;

    ProofsEndpoint(Notary notary) {
        this.notary = notary;
    }

    @ReadOperation
    public Standing state() {
        return notary.now();
    }

    /** @return the checkpoint that both keys signed */
    @WriteOperation
    public Map<String, String> rotate() {
        return Map.of("checkpoint", notary.rotate().toString());
    }
}
