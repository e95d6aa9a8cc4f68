package dossier.platform.notary;

import dossier.platform.operating.Deed;
import dossier.platform.operating.Deed.What;
import dossier.platform.operating.Part;
import dossier.platform.proofs.Protection.Standing;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** For operators: how well events are protected; {@code POST} gives the log a new key. */
@Component
@Endpoint(id = "proofs")
public class ProofsEndpoint {
    private final Notary notary;
    private final ApplicationEventPublisher deeds;

    ProofsEndpoint(Notary notary, ApplicationEventPublisher deeds) {
        this.notary = notary;
        this.deeds = deeds;
    }

    @ReadOperation
    public Standing state() {
        return notary.now();
    }

    /** @return the checkpoint that both keys signed */
    @WriteOperation
    public Map<String, String> rotate(SecurityContext asking) {
        var checkpoint = notary.rotate().toString();
        deeds.publishEvent(new Deed(Deed.by(asking), What.NEW_KEY, Part.PROOFS, "", "", null));
        return Map.of("checkpoint", checkpoint);
    }
}
