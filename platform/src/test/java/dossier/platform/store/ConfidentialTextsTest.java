package dossier.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dossier.appraisals.api.AppraisalEvent.ResultCalibrated;
import dossier.appraisals.api.AppraisalId;
import dossier.appraisals.api.Calibration;
import dossier.comments.api.CommentEvent.CommentWritten;
import dossier.contracts.api.ClauseText;
import dossier.contracts.api.ContractCommand.AttachFile;
import dossier.contracts.api.ContractCommand.DraftContract;
import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractEvent.ContractDrafted;
import dossier.contracts.api.ContractEvent.FileAttached;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.FilePurpose;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Actor;
import dossier.handbook.Basis;
import dossier.handbook.Circumstances;
import dossier.handbook.DecisionRecord;
import dossier.handbook.PolicyInForce;
import dossier.handbook.Rule;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.platform.TestDatabase;
import dossier.words.ClauseKind;
import dossier.words.Command;
import dossier.words.DepartmentId;
import dossier.words.Forgotten;
import dossier.words.Money;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConfidentialTextsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final JdbcClient SQL = JdbcClient.create(TestDatabase.migrated());
    private static final StoredFile FILE = new StoredFile("a".repeat(64), "密 secret-file.pdf", "application/pdf", 7);

    private final KeyVault vault =
            new KeyVault(SQL, AesGcm.key(new byte[AesGcm.KEY_BYTES]), Clock.fixed(NOW, ZoneOffset.UTC));
    private final StoredWords store = new StoredWords(Vocabulary.scan(), new ConfidentialTexts(vault));
    private final ContractId id = new ContractId(Ids.next());
    private final ContractDraft draft = new ContractDraft(
            "secret-title",
            new CounterpartyId("cp-1"),
            Money.cny("10.00"),
            true,
            false,
            List.of(new ClauseText(ClauseKind.SUBJECT, "secret-steel"), new ClauseText(ClauseKind.PRICE, "§1:secret")),
            null);
    private final ContractDrafted drafted =
            new ContractDrafted(id, draft, new PersonId("p-1"), new DepartmentId("sales"));

    @Test
    void no_text_of_a_draft_can_be_read_in_the_store() {
        var stored = text(drafted);

        assertThat(stored).doesNotContain("secret").contains("\"amount\":10.00", "\"drafter\":\"p-1\"");
        assertThat(occurrences(stored, "§1:")).isEqualTo(3);
        assertThat(roundTrip(drafted)).isEqualTo(drafted);
    }

    @Test
    void a_comment_is_sealed_under_the_key_of_the_case_it_is_about_and_forgotten_with_it() {
        var about = "contracts/" + id;
        var said = new CommentWritten(CommentStreams.idOn(about), about, 3, "secret-remark", List.of());
        var stored = text(said);

        assertThat(stored).doesNotContain("secret");
        assertThat(roundTrip(said)).isEqualTo(said);
        vault.drop(about);
        assertThat(roundTrip(said)).isEqualTo(new CommentWritten(said.id(), about, 3, Forgotten.TEXT, List.of()));
    }

    @Test
    void a_name_of_a_file_can_not_be_read_in_the_store() {
        var attached = new FileAttached(id, FilePurpose.OTHER, FILE);

        assertThat(text(attached)).doesNotContain("secret-file", "密");
        assertThat(roundTrip(attached)).isEqualTo(attached);
    }

    @Test
    void commands_and_events_of_a_case_share_its_key_and_a_person_is_a_case_of_their_own() {
        var person =
                new EmployeeHired(new PersonId(id.value()), "secret-name", new DepartmentId("sales"), "clerk", null);
        text(drafted);
        text(new DraftContract(id, draft));
        text(person);

        assertThat(SQL.sql("select subject from case_key where subject like '%' || ? order by subject")
                        .param(id.value())
                        .query(String.class)
                        .list())
                .containsExactly("contracts/" + id, "employees/" + id);
    }

    @Test
    void a_decision_record_keeps_its_command_confidential_in_the_metadata() {
        var mapper = store.json().mapper();
        for (var decision : List.of(
                decision(new DraftContract(id, draft)), decision(new AttachFile(id, FilePurpose.OTHER, FILE)))) {
            var metaData = MetaData.with("decision", mapper.valueToTree(decision));

            assertThat(text(metaData)).doesNotContain("secret").contains("§1:");
            var read = (MetaData) roundTrip(metaData);
            assertThat(mapper.convertValue(read.get("decision"), DecisionRecord.class))
                    .isEqualTo(decision);
        }
        assertThat(text(decision(new DraftContract(id, draft))))
                .doesNotContain("secret")
                .contains("§1:");
    }

    /** Of a number null is left, for there is none that says it was forgotten. */
    @Test
    void a_score_can_not_be_read_in_the_store_and_is_nothing_once_it_is_forgotten() {
        var appraisal = new AppraisalId(id.value());
        var calibrated = new ResultCalibrated(
                appraisal, new PersonId("p-1"), new Calibration(new BigDecimal("87.50"), "secret-reason"));
        var stored = store.serialize(calibrated, byte[].class);

        assertThat(text(calibrated)).doesNotContain("87.5", "secret");
        assertThat(store.<byte[], Object>deserialize(stored)).isEqualTo(calibrated);
        vault.drop("appraisals/" + id);
        var read = store.<byte[], ResultCalibrated>deserialize(stored).calibration();
        assertThat(read.score()).isNull();
        assertThat(read.reason()).isEqualTo(Forgotten.TEXT);
        assertThat(roundTrip(calibrated)).isEqualTo(new ResultCalibrated(appraisal, new PersonId("p-1"), read));
    }

    @Test
    void a_forgotten_case_is_still_read_without_its_texts() {
        var stored = store.serialize(drafted, byte[].class);

        vault.drop("contracts/" + id);

        var read = store.<byte[], ContractDrafted>deserialize(stored);
        assertThat(read.draft().title()).isEqualTo(Forgotten.TEXT);
        assertThat(read.draft().clauses()).extracting(ClauseText::text).containsOnly(Forgotten.TEXT);
        assertThat(read.draft().amount()).isEqualTo(draft.amount());
        assertThat(roundTrip(read)).isEqualTo(read);
    }

    @Test
    void a_text_changed_in_the_store_is_told_with_its_case() {
        var stored = text(new FileAttached(id, FilePurpose.OTHER, FILE));
        var changed = new SimpleSerializedObject<>(
                stored.replaceAll("(§1:[0-9a-f]+:)..", "$1--"), String.class, "contracts.FileAttached", "1");

        assertThatThrownBy(() -> store.deserialize(changed))
                .isInstanceOf(SerializationException.class)
                .hasStackTraceContaining("a confidential text of contracts/" + id + " was changed in the store");
    }

    @Test
    void a_confidential_text_outside_of_any_case_is_not_stored() {
        assertThatThrownBy(() -> text(draft))
                .hasStackTraceContaining("only as part of a command, an event or a decision");
    }

    @Test
    void without_the_vault_the_texts_are_plain() {
        assertThat(StoredJson.plain(Vocabulary.scan()).mapper().writeValueAsString(drafted))
                .contains("secret-title", "§1:secret")
                .doesNotContain("§1:0");
    }

    private static DecisionRecord decision(Command command) {
        var given = new Circumstances(Actor.HOUSE, NOW, NOW, PolicyInForce.BUILT_IN, List.of());
        return new DecisionRecord(command, given, -1, List.of(new Basis(Rule.CON_01, null)), List.of());
    }

    private static int occurrences(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    private String text(Object value) {
        return store.serialize(value, String.class).getData();
    }

    private Object roundTrip(Object value) {
        return store.deserialize(store.serialize(value, byte[].class));
    }
}
