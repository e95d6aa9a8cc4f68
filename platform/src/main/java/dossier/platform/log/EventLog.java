package dossier.platform.log;

import dossier.handbook.DecisionRecord;
import dossier.platform.command.DecisionInTheAppend;
import dossier.platform.store.NewerThanThis;
import dossier.platform.store.StoredJson;
import dossier.words.Event;
import dossier.words.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The event store for reading. Every reading has a connection and a read-only transaction of its own and sees one moment of the store, however long it takes. */
@Component
public class EventLog {
    private static final String ROWS =
            "select type, aggregateidentifier, sequencenumber, eventidentifier, timestamp, payloadtype, payloadrevision, payload, metadata from domainevententry ";
    /** The case an event is about: what changed no case is a stream of its own and says which was asked. */
    private static final String CASE =
            "case when payloadtype like 'decisions.%' then convert_from(payload, 'UTF8')::jsonb ->> 'stream' else aggregateidentifier end collate \"C\"";

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private final DataSource store;
    private final Serializer serializer;
    private final StoredJson json;
    private final EventUpcaster upcasters;

    EventLog(
            DataSource store,
            @Qualifier("eventSerializer") Serializer serializer,
            StoredJson json,
            ObjectProvider<EventUpcaster> upcasters) {
        this.store = store;
        this.serializer = serializer;
        this.json = json;
        this.upcasters = new EventUpcasterChain(upcasters.orderedStream().toList());
    }

    /** What can be read as of one moment of the store. */
    public interface Reading {
        /**
         * All events in the order of the store, one after the other; to be closed.
         *
         * @param from of those recorded since that second
         * @param before of those recorded before that second
         */
        Stream<Logged> all(Instant from, Instant before);

        /** The same, case by case in the order of their streams; a decision that changed no case stands with the case that was asked. The store sorts, on its disk. */
        Stream<Logged> byCase(Instant from, Instant before);

        /** A part of the history of a case, both ends included. */
        List<Logged> of(String stream, long from, long to);

        Optional<Logged> find(String id);

        /** Cases whose confidential texts were forgotten. */
        Set<String> forgotten();
    }

    /** @param reading must not keep what it is given */
    public <T> T read(Function<Reading, T> reading) {
        return ReadOnly.read(store, sql -> reading.apply(new Rows(sql)));
    }

    private final class Rows implements Reading {
        private final JdbcTemplate sql;

        private Rows(JdbcTemplate sql) {
            this.sql = sql;
        }

        @Override
        public Stream<Logged> all(Instant from, Instant before) {
            return of("globalindex", from, before);
        }

        @Override
        public Stream<Logged> byCase(Instant from, Instant before) {
            return of(CASE + ", globalindex", from, before);
        }

        private Stream<Logged> of(String order, Instant from, Instant before) {
            var rows = sql.queryForStream(
                    ROWS + "where timestamp collate \"C\" >= ? and timestamp collate \"C\" < ? order by " + order,
                    EventLog::row,
                    second(from),
                    second(before));
            return logged(rows).onClose(rows::close);
        }

        @Override
        public List<Logged> of(String stream, long from, long to) {
            return logged(sql
                            .query(
                                    ROWS
                                            + "where aggregateidentifier = ? and sequencenumber between ? and ? order by sequencenumber",
                                    EventLog::row,
                                    stream,
                                    from,
                                    to)
                            .stream())
                    .toList();
        }

        @Override
        public Optional<Logged> find(String id) {
            return logged(sql.query(ROWS + "where eventidentifier = ?", EventLog::row, id).stream())
                    .findFirst();
        }

        @Override
        public Set<String> forgotten() {
            return new HashSet<>(
                    sql.queryForList("select subject from case_key where dropped_at is not null", String.class));
        }
    }

    /** As the store writes moments, to the second: then a text is before another when its moment is. */
    private static String second(Instant moment) {
        return SECOND.format(LocalDateTime.ofInstant(moment, ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS));
    }

    private static DomainEventData<byte[]> row(ResultSet row, int number) throws SQLException {
        return new GenericDomainEventEntry<>(
                row.getString("type"),
                row.getString("aggregateidentifier"),
                row.getLong("sequencenumber"),
                row.getString("eventidentifier"),
                row.getString("timestamp"),
                row.getString("payloadtype"),
                row.getString("payloadrevision"),
                row.getBytes("payload"),
                row.getBytes("metadata"));
    }

    private Stream<Logged> logged(Stream<DomainEventData<byte[]>> rows) {
        return EventStreamUtils.upcastAndDeserializeDomainEvents(rows, serializer, upcasters)
                .asStream()
                .map(this::logged);
    }

    private Logged logged(DomainEventMessage<?> message) {
        var said = message.getMetaData();
        var payload = payload(message);
        var by = text(said, DecisionInTheAppend.BY);
        var position = text(said, DecisionInTheAppend.POSITION);
        return new Logged(
                message.getIdentifier(),
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                message.getTimestamp(),
                payload instanceof Event event ? event : null,
                payload instanceof UnknownSerializedType unknown
                        ? unknown.serializedType().getName()
                        : serializer.typeForClass(message.getPayloadType()).getName(),
                by == null ? null : new PersonId(by),
                position == null ? "" : position,
                text(said, DecisionInTheAppend.DECISION_ID),
                carried(said));
    }

    private static @Nullable Object payload(DomainEventMessage<?> message) {
        try {
            return message.getPayload();
        } catch (NewerThanThis unreadable) {
            return null;
        }
    }

    private Logged.@Nullable Carried carried(MetaData said) {
        var decision = said.get(DecisionInTheAppend.DECISION);
        if (decision == null) return null;
        var versionAfter = (Number) said.getOrDefault(DecisionInTheAppend.VERSION_AFTER, -1L);
        return new Logged.Carried(() -> json.read(decision, DecisionRecord.class), versionAfter.longValue());
    }

    private static @Nullable String text(MetaData said, String key) {
        return said.get(key) instanceof String text ? text : null;
    }
}
