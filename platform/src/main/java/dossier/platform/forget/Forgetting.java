package dossier.platform.forget;

import dossier.platform.store.KeyVault;
import dossier.words.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets the confidential texts of a case for ever, and of a person all that is kept beside the log. Before the doors open, whoever stands on the list of the forgotten
 * and came back with a restore is forgotten again, and whoever is missing there is added.
 */
@Component
public class Forgetting implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);
    private static final String PEOPLE = "employees/";

    /** Before the doors open and before read models are told. */
    private static final int EARLY = SmartLifecycle.DEFAULT_PHASE - 10_000;

    private final KeyVault vault;
    private final ForgottenList list;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final ObjectProvider<KeepsOfPeople> keepers;
    private final ObjectProvider<ShowsCases> shown;
    private volatile boolean running;

    Forgetting(
            KeyVault vault,
            ForgottenList list,
            JdbcClient sql,
            PlatformTransactionManager transactions,
            ObjectProvider<KeepsOfPeople> keepers,
            ObjectProvider<ShowsCases> shown) {
        this.vault = vault;
        this.list = list;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.keepers = keepers;
        this.shown = shown;
    }

    /**
     * Forgets in the running transaction; the list is written once that has committed, and at the next start where it could not be.
     *
     * @param stream {@code context/id} of the case
     */
    public void forget(String stream) {
        erase(stream);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                list.add(stream);
            }
        });
    }

    private void erase(String stream) {
        vault.drop(stream);
        sql.sql("delete from snapshotevententry where aggregateidentifier = ?")
                .param(stream)
                .update();
        if (!stream.startsWith(PEOPLE)) return;
        var person = new PersonId(stream.substring(PEOPLE.length()));
        keepers.forEach(it -> it.forget(person));
    }

    @Override
    public void start() {
        var dropped = vault.dropped();
        if (!list.isKept()) LOG.warn("no list of the forgotten is kept (dossier.forgotten.file)");
        var listed = list.streams();
        dropped.forEach(list::add);
        listed.stream().filter(it -> !dropped.contains(it)).forEach(this::forgetAgain);
        running = true;
    }

    /** At once or not at all: a start that ends in the middle leaves it to the next. */
    private void forgetAgain(String stream) {
        LOG.warn("{} came back with a restore and is forgotten again", stream);
        transaction.executeWithoutResult(_ -> {
            erase(stream);
            shown.forEach(it -> it.showAnew(stream));
        });
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return EARLY;
    }
}
