package dossier.policies.command;

import dossier.handbook.Circumstances;
import dossier.handbook.Policy;
import dossier.handbook.PolicyInForce;
import dossier.platform.command.Policies;
import dossier.platform.command.Register;
import dossier.platform.store.StoredJson;
import dossier.policies.api.PolicyEvent.PolicyApproved;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every approved version of the policies. In force is the one effective last; of several from the same day, the latest version. */
@Register
class PolicyVersions implements Policies {
    private final JdbcClient sql;
    private final StoredJson json;

    PolicyVersions(JdbcClient sql, StoredJson json) {
        this.sql = sql;
        this.json = json;
    }

    @EventHandler
    void on(PolicyApproved approved) {
        sql.sql("""
                insert into policy_version (version, effective_from, terms) values (?, ?, ?::jsonb)
                on conflict (version) do update set effective_from = excluded.effective_from, terms = excluded.terms""")
                .param(approved.version())
                .param(approved.effectiveFrom())
                .param(json.mapper().writeValueAsString(approved.policy()))
                .update();
    }

    @Override
    public PolicyInForce inForce(Instant at) {
        return sql.sql(
                        "select version, terms from policy_version where effective_from <= ? order by effective_from desc, version desc limit 1")
                .param(LocalDate.ofInstant(at, Circumstances.ZONE))
                .query((row, _) -> new PolicyInForce(
                        row.getInt("version"), json.mapper().readValue(row.getString("terms"), Policy.class)))
                .optional()
                .orElse(PolicyInForce.BUILT_IN);
    }
}
