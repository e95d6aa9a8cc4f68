package dossier.policies.query;

import com.mongodb.client.MongoDatabase;
import dossier.handbook.Policy;
import dossier.policies.api.PoliciesOn;
import dossier.policies.query.PolicyFile.Version;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The approved figures, from what is shown of the policies. */
@Component
record PoliciesInForce(MongoDatabase readModels) implements PoliciesOn {
    @Override
    public Policy on(LocalDate day) {
        return Optional.ofNullable(readModels
                        .getCollection(PolicyReadModels.POLICIES, PolicyFile.class)
                        .find()
                        .first())
                .flatMap(it -> it.inForce(day))
                .map(Version::terms)
                .orElse(Policy.DEFAULTS);
    }
}
