package dossier.contracts.query;

import static dossier.contracts.query.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractStage;
import dossier.contracts.api.CorrectionEvent.SigningCorrected;
import dossier.contracts.api.CorrectionEvent.SigningCorrectionProposed;
import dossier.contracts.api.Entry;
import dossier.contracts.api.Party;
import dossier.contracts.api.TakeoverEvent;
import dossier.contracts.api.TakeoverEvent.ContractTakenOver;
import dossier.contracts.query.ContractView.Step;
import dossier.platform.read.Told;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is shown of a contract that was made elsewhere. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TakeoverFoldsTest {
    private static final Instant NOW = Instant.parse("2026-03-10T04:00:00Z");
    private static final LocalDate LONG_AGO = LocalDate.of(2025, 4, 1);
    private static final PersonId NING = new PersonId("ning");

    private LedgerLine line = LedgerLine.blank("c1");
    private ContractFile file = ContractFile.blank("c1");

    @Test
    void it_stands_in_the_ledger_in_effect_and_marked() {
        after(taken());
        assertThat(line.takenOver()).isTrue();
        assertThat(line.stage()).isEqualTo(ContractStage.EFFECTIVE);
        assertThat(line.number()).isEqualTo("2024-017");
        assertThat(line.effectiveOn()).isEqualTo(LONG_AGO);
        assertThat(line.drafter()).isEqualTo(LI);
        assertThat(line.department()).isEqualTo(SALES);
        assertThat(line.draftedAt()).isNull();
        assertThat(line.readers().people()).contains(LI, NING);
        assertThat(line.readers().departments()).contains(SALES);
        assertThat(LedgerLine.blank("c2").after(drafted(), told(0)).takenOver()).isFalse();
    }

    @Test
    void its_page_shows_no_step_it_never_took_and_says_what_was_not_checked() {
        after(taken());
        assertThat(file.takenOver()).isNotNull();
        assertThat(file.takenOver().unchecked()).isEqualTo(TakeoverEvent.UNCHECKED);
        assertThat(file.reviews()).isEmpty();
        assertThat(ContractView.of(file, null, null).steps())
                .extracting(Step::stage)
                .containsExactly(ContractStage.EFFECTIVE, ContractStage.ARCHIVED);
    }

    @Test
    void a_corrected_signature_is_shown_beside_the_day_that_was_told() {
        after(taken());
        var right = new Entry.Signing(
                Party.US, LONG_AGO.minusDays(2), new StoredFile("a".repeat(64), "signed.pdf", "application/pdf", 10));
        after(new SigningCorrectionProposed(C1, 1, 0, right, "misread", NING));
        after(new SigningCorrected(C1, 1, 0, right, LONG_AGO, ZHANG, ""));
        assertThat(file.corrections().getFirst().was().day()).isEqualTo(LONG_AGO);
        assertThat(file.signatures()).extracting(it -> it.signedOn()).containsExactly(LONG_AGO.minusDays(2));
    }

    private static ContractTakenOver taken() {
        return new ContractTakenOver(
                C1,
                "2024-017",
                LI,
                SALES,
                draft("Pumps", "480000", false),
                false,
                LONG_AGO,
                LONG_AGO,
                LONG_AGO,
                "shelf 3",
                TakeoverEvent.UNCHECKED);
    }

    private void after(ContractEvent event) {
        var told = told(line.version() + 1);
        line = line.after(event, told);
        file = file.after(event, told);
    }

    private static Told told(long version) {
        return new Told("contracts/c1", version, "e" + version, NOW, NOW, NING, "clerk", "e" + version, null);
    }
}
