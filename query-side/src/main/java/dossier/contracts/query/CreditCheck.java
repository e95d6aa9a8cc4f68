package dossier.contracts.query;

import dossier.contracts.api.ContractId;
import dossier.contracts.api.ContractStage;
import dossier.contracts.api.CreditOverview;
import dossier.contracts.api.CreditStanding;
import dossier.contracts.api.Receivable;
import dossier.platform.web.page.Figures;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** CON-14: how a contract that is not in effect yet stands against the credit of its counterparty now. */
@Component
record CreditCheck(ObjectProvider<CreditOverview> credits, Figures figures) {
    /** @param faults message keys of what is beyond the credit */
    public record Checked(CreditStanding standing, List<String> faults) {}

    /** Null for one that is in effect or over. */
    @Nullable
    Checked of(ContractFile file) {
        if (file.stage().compareTo(ContractStage.EFFECTIVE) >= 0) return null;
        var draft = file.current().draft();
        var credit = credits.getIfAvailable();
        if (credit == null) return null;
        var standing = credit.of(file.particulars().counterparty(), new ContractId(file.id()));
        return new Checked(standing, standing.faults(Receivable.of(draft), figures.todayInTheHouse()));
    }
}
