package dossier.platform.proofs;

import dossier.platform.log.ReadOnly;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Leaves, tree and checkpoints for reading, beside the rows of the event store as they are. Every reading sees one moment. */
@Component
public class ProofLog {
    private static final String EVENT =
            Stream.of(StoredEvent.COLUMNS.split(", ")).map(it -> "e." + it).collect(Collectors.joining(", "));
    private static final String LEAVES = "select l.leaf, l.event, l.id, l.stream, l.version, " + EVENT
            + " from proof_leaf l left join domainevententry e on e.globalindex = l.event ";

    private final DataSource store;

    public ProofLog(DataSource store) {
        this.store = store;
    }

    /**
     * How far the notary is.
     *
     * @param origin name of the log
     * @param size how many leaves
     * @param last position of the last event with a leaf
     * @param settled up to this position no further event may appear
     */
    public record Head(String origin, long size, long last, long settled) {}

    /**
     * A leaf, as the notary noted it.
     *
     * @param position of its event
     * @param id of its event, {@code stream} and {@code version} of its case
     * @param event what stands at that position now; null when nothing does
     */
    public record Leaf(
            long number,
            long position,
            String id,
            String stream,
            long version,
            @Nullable StoredEvent event) {}

    /** A key of the log; {@code until} is null for the one that signs now. */
    public record Key(NoteKey key, Instant since, @Nullable Instant until) {}

    /** How far a receiver of checkpoints was served. */
    public record Receiver(
            String name,
            long checkpoint,
            @Nullable Instant at,
            int failures,
            @Nullable String failure) {}

    /** @param reading must not keep what it is given */
    public <T> T read(Function<Reading, T> reading) {
        return ReadOnly.read(store, sql -> reading.apply(new Reading(sql)));
    }

    /** One moment of the store. */
    public static final class Reading {
        private final JdbcTemplate sql;

        private Reading(JdbcTemplate sql) {
            this.sql = sql;
        }

        /** Empty before the notary was ever at work. */
        public Optional<Head> head() {
            return one(sql.query(
                    "select origin, size, last, settled from proof_head",
                    (row, _) -> new Head(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4))));
        }

        public Tiles tiles() {
            return new Tiles(it -> tile(it.level(), it.number()));
        }

        /** The hashes of a tile side by side; null when there is none. */
        public byte @Nullable [] tile(int level, long number) {
            return DataAccessUtils.singleResult(sql.queryForList(
                    "select hashes from proof_tile where level = ? and number = ?", byte[].class, level, number));
        }

        /** The key that signs now first. */
        public List<Key> keys() {
            return sql.query(
                    "select name, public_key, since, until from proof_key order by number desc",
                    (row, _) -> new Key(
                            new NoteKey(row.getString(1), row.getBytes(2)),
                            instant(row, "since").orElseThrow(),
                            instant(row, "until").orElse(null)));
        }

        public Optional<SignedNote> latest() {
            return one(
                    sql.query("select note from proof_checkpoint order by number desc limit 1", (row, _) -> note(row)));
        }

        public long checkpointCount() {
            return DataAccessUtils.longResult(sql.queryForList("select count(*) from proof_checkpoint", Long.class));
        }

        /** Of trees with more leaves than {@code above} and at most {@code upTo}, the smaller first, as they are stored. */
        public List<String> checkpoints(long above, long upTo) {
            return sql.queryForList(
                    "select note from proof_checkpoint where size > ? and size <= ? order by size, number",
                    String.class,
                    above,
                    upTo);
        }

        /** With its event. */
        public Optional<Leaf> leafOf(String event) {
            return one(sql.query(LEAVES + "where e.eventidentifier = ?", Reading::leaf, event));
        }

        /** Of a case, in the order of its history, both ends included; events without a leaf are left out. */
        public List<Leaf> leavesOf(String stream, long from, long to) {
            return sql.query(
                    LEAVES + "where e.aggregateidentifier = ? and e.sequencenumber between ? and ? order by 5",
                    Reading::leaf,
                    stream,
                    from,
                    to);
        }

        /** In their order. */
        public List<Leaf> leaves(long from, long before) {
            return sql.query(LEAVES + "where l.leaf >= ? and l.leaf < ? order by l.leaf", Reading::leaf, from, before);
        }

        /** How many events the notary did not get to yet; counted up to a limit. */
        public long waiting(long last, int atMost) {
            return DataAccessUtils.longResult(sql.queryForList(
                    "select count(*) from (select 1 from domainevententry where globalindex > ? limit ?) waiting",
                    Long.class,
                    last,
                    atMost));
        }

        /** Events up to a position that have no leaf, a limited number of them. */
        public List<StoredEvent> withoutLeaf(long position, int atMost) {
            return sql.query(
                    "select " + EVENT + " from domainevententry e where e.globalindex <= ?"
                            + " and not exists (select 1 from proof_leaf l where l.event = e.globalindex) order by e.globalindex limit ?",
                    (row, _) -> StoredEvent.of(row),
                    position,
                    atMost);
        }

        public List<Receiver> receivers() {
            return sql.query(
                    "select receiver, checkpoint, at, failures, failure from proof_handover order by receiver",
                    (row, _) -> new Receiver(
                            row.getString(1),
                            row.getLong(2),
                            instant(row, "at").orElse(null),
                            row.getInt(4),
                            row.getString(5)));
        }

        private static Leaf leaf(ResultSet row, int number) throws SQLException {
            var there = row.getString("eventidentifier") != null;
            return new Leaf(
                    row.getLong(1),
                    row.getLong(2),
                    row.getString(3),
                    row.getString(4),
                    row.getLong(5),
                    there ? StoredEvent.of(row) : null);
        }

        private static SignedNote note(ResultSet row) throws SQLException {
            return SignedNote.parse(row.getString(1));
        }

        private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
            return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant);
        }

        private static <T> Optional<T> one(List<T> rows) {
            return rows.stream().findFirst();
        }
    }
}
