package dossier.platform.automation;

import dossier.platform.automation.DeadLetters.Letter;
import dossier.platform.operating.Machinery;
import dossier.platform.operating.Part;
import dossier.platform.operating.Stuck;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dead letters of all followers, from the table that the nodes share. What is to be tried at once is, within a moment, by the node that tells them. */
@Component
class StuckLetters implements Machinery {
    private final DataSource database;
    private final DeadLetters letters;
    private final Clock clock;

    StuckLetters(DataSource database, JdbcClient sql, Clock clock) {
        this.database = database;
        this.letters = new DeadLetters(sql);
        this.clock = clock;
    }

    @Override
    public Part part() {
        return Part.AUTOMATION;
    }

    @Override
    public List<Stuck> stuck() {
        return letters.oldest(MOST).stream().map(StuckLetters::one).toList();
    }

    private static Stuck one(Letter it) {
        return new Stuck(
                Part.AUTOMATION,
                it.follower(),
                it.event(),
                it.stream(),
                it.version(),
                null,
                it.cause(),
                it.attempts(),
                it.since(),
                it.nextAttempt());
    }

    @Override
    public boolean retry(String follower, String event) {
        return Hearing.afterAnother(database, it -> it.letters().hurry(follower, event, clock.instant()));
    }

    @Override
    public boolean discard(String follower, String event, String by, String reason) {
        return Hearing.afterAnother(database, it -> it.letters().discard(follower, event, by, reason, clock.instant()));
    }
}
