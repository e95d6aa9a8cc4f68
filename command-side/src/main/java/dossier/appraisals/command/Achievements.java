package dossier.appraisals.command;

import dossier.appraisals.api.Achievement;
import dossier.appraisals.api.Evidence;
import dossier.appraisals.api.Measure;
import dossier.contracts.api.ContractId;
import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.platform.command.Answering;
import dossier.platform.command.Streams;
import dossier.platform.store.StoredJson;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What everybody has done, event by event (APR-09). A source is a register that hears the events of another context and puts here what they count: {@link
 * SignedContracts}, {@link EarnedRevenue}, {@link PromisedDeliveries}, {@link NewCustomers}, {@link HandledComplaints}; another measure is one more of them, and nothing else changes.
 */
@Component
class Achievements implements Answering<Achievement.Of> {
    private final JdbcClient sql;
    private final StoredJson json;

    Achievements(JdbcClient sql, StoredJson json) {
        this.sql = sql;
        this.json = json;
    }

    /** @param source the event that counts */
    void put(Measure measure, PersonId person, LocalDate day, Source source, BigDecimal counted) {
        sql.sql("""
                insert into achievement (stream, version, measure, person, day, counted) values (?, ?, ?, ?, ?, ?)""")
                .params(source.stream(), source.version(), measure.name(), person.value(), day, counted)
                .update();
    }

    /** Nothing of that case counts any more, until something is put again. */
    void remove(Measure measure, String stream) {
        sql.sql("delete from achievement where stream = ? and measure = ?")
                .params(stream, measure.name())
                .update();
    }

    /** Whose work the deliveries and the revenue of a contract are; empty for one from before this was kept. */
    Optional<PersonId> handlerOf(ContractId contract) {
        return recall(Streams.of("contracts", contract), SignedContract.class).map(SignedContract::handler);
    }

    /** What a source has to know of a case in order to count its next event. */
    <T> Optional<T> recall(String stream, Class<T> type) {
        return sql.sql("select remembered from achievement_case where stream = ?")
                .param(stream)
                .query((row, _) -> json.mapper().readValue(row.getString("remembered"), type))
                .optional();
    }

    void remember(String stream, Object what) {
        sql.sql("""
                insert into achievement_case (stream, remembered) values (?, ?::jsonb)
                on conflict (stream) do update set remembered = excluded.remembered""").params(stream, json.mapper().writeValueAsString(what)).update();
    }

    @Override
    public Class<Achievement.Of> question() {
        return Achievement.Of.class;
    }

    @Override
    public Fact answer(Achievement.Of asked) {
        var evidence = sql.sql("""
                select stream, version, counted from achievement
                where person = ? and measure = ? and day between ? and ? order by day, stream, version""")
                .params(asked.person().value(), asked.measure().name(), asked.from(), asked.until())
                .query((row, _) -> new Evidence(
                        new Source(row.getString("stream"), row.getLong("version")), row.getBigDecimal("counted")))
                .list();
        return new Fact(new Achievement(asked.person(), asked.measure(), asked.from(), asked.until(), evidence), null);
    }
}
