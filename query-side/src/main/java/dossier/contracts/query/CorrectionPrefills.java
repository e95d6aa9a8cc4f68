package dossier.contracts.query;

import dossier.contracts.api.ContractId;
import dossier.contracts.api.CorrectionCommand.ConfirmCorrection;
import dossier.contracts.api.CorrectionCommand.ProposeParticularsCorrection;
import dossier.contracts.api.CorrectionCommand.RejectCorrection;
import dossier.contracts.query.CorrectionLine.State;
import dossier.contracts.query.PerformancePrefills.Numbered;
import dossier.platform.read.Ledgers;
import dossier.platform.web.form.Prefill;
import dossier.words.PersonId;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A correction begins with what stands there, its confirmation with its number. */
@Configuration(proxyBeanMethods = false)
class CorrectionPrefills {
    private record Particulars(Ledgers ledgers) implements Prefill<ProposeParticularsCorrection> {
        @Override
        public Class<ProposeParticularsCorrection> of() {
            return ProposeParticularsCorrection.class;
        }

        @Override
        public Optional<ProposeParticularsCorrection> from(String id, PersonId asking) {
            var file = (ContractFile)
                    ledgers.one("contracts", id, Map.of(), asking).document();
            return Optional.of(new ProposeParticularsCorrection(new ContractId(id), file.particulars(), ""));
        }
    }

    @Bean
    Prefill<ProposeParticularsCorrection> particularsAsTheyStand(Ledgers ledgers) {
        return new Particulars(ledgers);
    }

    @Bean
    Prefill<ConfirmCorrection> confirmedCorrection(Ledgers ledgers) {
        return new Numbered<>(
                ConfirmCorrection.class,
                ledgers,
                CorrectionPrefills::open,
                (id, number) -> new ConfirmCorrection(id, number, ""));
    }

    @Bean
    Prefill<RejectCorrection> rejectedCorrection(Ledgers ledgers) {
        return new Numbered<>(
                RejectCorrection.class,
                ledgers,
                CorrectionPrefills::open,
                (id, number) -> new RejectCorrection(id, number, ""));
    }

    private static Optional<Integer> open(ContractFile file) {
        return file.corrections().stream()
                .filter(it -> it.state() == State.PROPOSED)
                .map(CorrectionLine::number)
                .findFirst();
    }
}
