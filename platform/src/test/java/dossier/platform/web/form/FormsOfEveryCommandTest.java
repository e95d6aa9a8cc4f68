package dossier.platform.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import dossier.contracts.api.ClauseText;
import dossier.contracts.api.ContractCommand.DraftContract;
import dossier.contracts.api.ContractCommand.ReturnAsManager;
import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractId;
import dossier.counterparties.api.CounterpartyId;
import dossier.organisation.api.EmployeeCommand.DelegateAuthority;
import dossier.platform.command.CommandCatalogue;
import dossier.platform.store.Samples;
import dossier.platform.store.Vocabulary;
import dossier.platform.web.CommandReader;
import dossier.platform.web.MalformedRequest.Fault;
import dossier.platform.web.Wording;
import dossier.platform.web.form.FormField.Shape;
import dossier.words.ClauseKind;
import dossier.words.Command;
import dossier.words.Money;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import jakarta.validation.Validation;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.core.ResolvableType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FormsOfEveryCommandTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Samples SAMPLES = new Samples(Map.of(
            Instant.class,
            Instant.parse("2026-03-02T01:02:00Z"),
            StoredFile.class,
            new StoredFile("0a".repeat(32), "合同.pdf", "application/pdf", 12)));

    private final Wording wording = new Wording(new StaticMessageSource());
    private final CommandReader reader =
            new CommandReader(Validation.buildDefaultValidatorFactory().getValidator(), wording);
    private final FormModel model = new FormModel(
            wording,
            new StaticListableBeanFactory().getBeanProvider(ResolvableType.forClass(Choices.class)),
            new StaticListableBeanFactory().getBeanProvider(ResolvableType.forClass(RowTexts.class)));

    static Stream<Class<? extends Command>> commands() {
        return new CommandCatalogue(Vocabulary.scan())
                .entries().stream().filter(CommandCatalogue.Entry::addressed).map(CommandCatalogue.Entry::type);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void what_is_written_into_its_form_and_sent_is_the_same_command(Class<? extends Command> type) {
        var command = SAMPLES.of(type);
        assertThat(sent(command))
                .usingRecursiveComparison()
                .withEqualsForType(FormsOfEveryCommandTest::sameMillisecond, Instant.class)
                .isEqualTo(command);
    }

    /** Browsers take moments to the millisecond. */
    private static boolean sameMillisecond(Instant one, Instant other) {
        return one.truncatedTo(ChronoUnit.MILLIS).equals(other.truncatedTo(ChronoUnit.MILLIS));
    }

    /** Sent as a browser would: what the fields of the form hold, and nothing else. */
    private FormValues posted(Command command) {
        var values = new FormValues();
        var fields = model.fields(command.getClass(), "f", FormWriter.write((Record) command, ZONE), List.of());
        fields.forEach(it -> collect(it, values));
        values.put("id", command.id().value());
        return values;
    }

    private Command sent(Command command) {
        var form = new FormReader(posted(command), ZONE);
        var body = form.read(command.getClass());
        return (Command) bound(command.getClass(), body);
    }

    /** Samples hold texts that no constraint allows, so the fields are bound one by one, without judging them. */
    private static Object bound(Class<?> type, JsonNode body) {
        return JsonMapper.builder().build().treeToValue(body, type);
    }

    private static void collect(FormField field, FormValues values) {
        field.fields().forEach(it -> collect(it, values));
        if (field.fields().isEmpty()
                && !(field.shape() == Shape.TICK && field.value().isEmpty()))
            values.putAll(field.path(), field.values());
    }

    @Test
    void a_list_that_begins_with_a_word_has_a_row_for_each_word_and_keeps_what_stands_twice() {
        var command = draft(List.of(
                new ClauseText(ClauseKind.PRICE, "480,000"),
                new ClauseText(ClauseKind.PARTIES, "甲"),
                new ClauseText(ClauseKind.PRICE, "分三期")));
        var clauses = model
                .fields(DraftContract.class, "f", FormWriter.write(command, ZONE), List.of())
                .getFirst()
                .fields()
                .stream()
                .filter(it -> it.path().equals("draft.clauses"))
                .findFirst()
                .orElseThrow();
        assertThat(clauses.shape()).isEqualTo(Shape.ROWS);
        assertThat(clauses.fields()).hasSize(ClauseKind.values().length + 1);
        assertThat(((DraftContract) sent(command)).draft().clauses())
                .containsExactly(
                        new ClauseText(ClauseKind.PRICE, "480,000"),
                        new ClauseText(ClauseKind.PARTIES, "甲"),
                        new ClauseText(ClauseKind.PRICE, "分三期"));
    }

    @Test
    void a_fault_is_told_at_the_row_it_was_typed_in_though_empty_rows_do_not_count() {
        var values = new FormValues();
        values.put("amendments[0].clause", "PARTIES");
        values.put("amendments[0].proposed", " ");
        values.put("amendments[3].clause", "QUALITY");
        values.put("amendments[3].proposed", "国标一级");
        var form = new FormReader(values, ZONE);
        assertThat(form.read(ReturnAsManager.class).get("amendments")).hasSize(1);
        assertThat(form.inForm(new Fault("amendments[0].reason", "x")).field()).isEqualTo("amendments[3].reason");
    }

    @Test
    void amounts_may_be_typed_with_thousands_apart_but_only_where_they_belong() {
        assertThat(amount("1,286,000.50")).isEqualTo("1286000.50");
        assertThat(amount("1,286,00")).isEqualTo("\"1,286,00\"");
    }

    private static String amount(String typed) {
        var values = new FormValues();
        values.put("draft.amount.amount", typed);
        return new FormReader(values, ZONE)
                .read(DraftContract.class)
                .at("/draft/amount/amount")
                .toString();
    }

    @Test
    void moments_are_typed_in_the_zone_of_the_person() {
        var command = new DelegateAuthority(
                new PersonId("a"),
                new PersonId("b"),
                Instant.parse("2026-03-02T01:00:00Z"),
                Instant.parse("2026-03-03T01:00:00Z"),
                "出差");
        assertThat(FormWriter.write(command, ZONE).one("from")).isEqualTo("2026-03-02T09:00");
        assertThat(reader.read(
                        DelegateAuthority.class, new FormReader(posted(command), ZONE).read(DelegateAuthority.class)))
                .isEqualTo(command);
    }

    private static DraftContract draft(List<ClauseText> clauses) {
        return new DraftContract(
                new ContractId("c"),
                new ContractDraft("标题", new CounterpartyId("p"), Money.cny("480000"), true, false, clauses, null));
    }
}
