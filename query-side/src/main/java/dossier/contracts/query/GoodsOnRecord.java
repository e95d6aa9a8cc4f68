package dossier.contracts.query;

import dossier.contracts.api.AgreedGoods;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.ContractLine;
import dossier.platform.read.Ledgers;
import dossier.platform.read.NotReadable;
import dossier.words.PersonId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** As the files of contracts have them. */
@Component
record GoodsOnRecord(Ledgers ledgers) implements AgreedGoods {
    @Override
    public List<ContractLine> of(ContractId contract, PersonId reader) {
        try {
            return ((ContractFile) ledgers.one("contracts", contract.value(), Map.of(), reader)
                            .document())
                    .goods();
        } catch (NotReadable e) {
            return List.of();
        }
    }
}
