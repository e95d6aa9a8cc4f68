package dossier.platform.read;

import static org.assertj.core.api.Assertions.assertThat;

import dossier.handbook.Basis;
import dossier.handbook.Rule;
import dossier.words.Money;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonType;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadCodecsTest {
    public record Everything(
            @BsonId String id,
            long version,
            boolean open,
            @Nullable Integer count,
            Instant at,
            LocalDate on,
            BigDecimal exact,
            Money money,
            PersonId by,
            @Nullable PersonId nobody,
            Rule rule,
            List<PersonId> people,
            Set<Rule> rules,
            List<Basis> basis,
            Map<String, String> texts,
            Map<String, Money> sums) {}

    private static final Everything ALL = new Everything(
            "e1",
            7,
            true,
            null,
            Instant.parse("2026-03-02T01:02:03.004Z"),
            LocalDate.of(2026, 2, 28),
            new BigDecimal("1234567890123.4500"),
            Money.cny("99999999999999.99"),
            new PersonId("li"),
            null,
            Rule.CON_05,
            List.of(new PersonId("wang"), new PersonId("mei")),
            Set.of(Rule.CON_02),
            List.of(new Basis(Rule.CON_04, new PersonId("wang")), new Basis(Rule.CON_02, null)),
            Map.of("zh", "合同"),
            Map.of("paid", Money.cny("0.01")));

    @Test
    void a_record_comes_back_as_it_went() {
        try (var house = new ReadFixture()) {
            var kept = house.database.getCollection("everything", Everything.class);
            kept.insertOne(ALL);
            assertThat(kept.find().first()).isEqualTo(ALL);
        }
    }

    @Test
    void ids_are_strings_amounts_exact_decimals_and_nulls_left_out() {
        try (var house = new ReadFixture()) {
            house.database.getCollection("everything", Everything.class).insertOne(ALL);
            var stored = house.database
                    .getCollection("everything", BsonDocument.class)
                    .find()
                    .first();
            assertThat(stored).isNotNull();
            assertThat(stored.getString("by").getValue()).isEqualTo("li");
            assertThat(stored.getString("rule").getValue()).isEqualTo("CON_05");
            assertThat(stored.getDocument("money").get("amount").getBsonType()).isEqualTo(BsonType.DECIMAL128);
            assertThat(stored.get("at").getBsonType()).isEqualTo(BsonType.DATE_TIME);
            assertThat(stored).doesNotContainKeys("count", "nobody", "id").containsKey("_id");
        }
    }
}
