package dossier.platform.notary;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands the latest checkpoint to those who are to hold it against the log one day: each that a receiver has not got comes to it in the end, or a later one, which vouches
 * for it. What fails is tried again after a growing delay; one node at a time serves a receiver.
 */
@Component
class Handover {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_DOUBLINGS = 12, LONGEST_DELAY_SECONDS = 3_600, LONGEST_FAILURE = 500;

    private interface Receiver {
        void take(Latest latest) throws IOException, InterruptedException;
    }

    private record Latest(long number, long size, String note) {}

    private record Due(long served, int failures) {}

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Map<String, Receiver> receivers = new LinkedHashMap<>();

    Handover(JdbcClient sql, PlatformTransactionManager transactions, NotarySettings settings) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        var drop = settings.drop();
        if (drop != null) receivers.put("drop", it -> drop(drop, it));
        var push = settings.push();
        if (push != null) {
            var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
            receivers.put("push", it -> push(client, settings, it));
        }
    }

    void turn() {
        if (receivers.isEmpty()) return;
        var latest = sql.sql("select number, size, note from proof_checkpoint order by number desc limit 1")
                .query((row, _) -> new Latest(row.getLong(1), row.getLong(2), row.getString(3)))
                .optional();
        latest.ifPresent(it -> receivers.forEach((name, receiver) -> serve(name, receiver, it)));
    }

    private void serve(String name, Receiver receiver, Latest latest) {
        sql.sql("insert into proof_handover (receiver) values (?) on conflict do nothing")
                .param(name)
                .update();
        transaction.executeWithoutResult(_ -> due(name)
                .filter(it -> it.served < latest.number)
                .ifPresent(it -> serve(name, receiver, latest, it.failures)));
    }

    private Optional<Due> due(String name) {
        return sql.sql("""
                        select checkpoint, failures from proof_handover
                        where receiver = ? and next_try <= clock_timestamp() for update skip locked""")
                .param(name)
                .query((row, _) -> new Due(row.getLong(1), row.getInt(2)))
                .optional();
    }

    private void serve(String name, Receiver receiver, Latest latest, int failures) {
        try {
            receiver.take(latest);
            sql.sql("""
                            update proof_handover set checkpoint = ?, at = clock_timestamp(), failures = 0, failure = null
                            where receiver = ?""").param(latest.number).param(name).update();
        } catch (IOException e) {
            later(name, failures + 1, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void later(String name, int failures, IOException e) {
        var text = e.toString();
        sql.sql("""
                        update proof_handover set failures = :failures, failure = :failure,
                        next_try = clock_timestamp() + make_interval(secs => :seconds) where receiver = :receiver""")
                .param("failures", failures)
                .param("failure", text.substring(0, Math.min(text.length(), LONGEST_FAILURE)))
                .param("seconds", Math.min(LONGEST_DELAY_SECONDS, 1 << Math.min(failures - 1, MOST_DOUBLINGS)))
                .param("receiver", name)
                .update();
    }

    /** Appears whole, and over no other. */
    private static void drop(Path directory, Latest latest) throws IOException {
        Files.createDirectories(directory);
        var whole = directory.resolve("%012d-%d.checkpoint".formatted(latest.size, latest.number));
        var draft = Files.createTempFile(directory, ".", ".draft");
        try {
            Files.writeString(draft, latest.note);
            try (var file = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                file.force(true);
            }
            Files.createLink(whole, draft);
        } catch (FileAlreadyExistsException alreadyThere) {
            if (!Files.readString(whole).equals(latest.note)) throw new IOException(whole + " is another checkpoint");
        } finally {
            Files.delete(draft);
        }
    }

    private static void push(HttpClient client, NotarySettings settings, Latest latest)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(settings.push())
                .timeout(PATIENCE)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(BodyPublishers.ofString(latest.note));
        if (settings.pushToken() != null) request.header("Authorization", "Bearer " + settings.pushToken());
        var answer = client.send(request.build(), BodyHandlers.discarding()).statusCode();
        if (answer / 100 != 2) throw new IOException("answered with " + answer);
    }
}
