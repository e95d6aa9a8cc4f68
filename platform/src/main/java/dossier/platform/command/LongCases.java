package dossier.platform.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dossier.platform.store.Standing;
import java.time.Duration;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;

/**
 * Long cases as they stood after a command of this node. What came since, here or elsewhere, follows from the store, so nothing here is ever out of date; kept in
 * memory alone and not for long, because another node may have been told to forget what a case says.
 */
@Component
public class LongCases implements Standing {
    /** In events; reading fewer costs next to nothing. */
    static final int LONG = 50;

    private static final int MOST = 500;
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Cache<String, Stood> cases =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    private record Stood(long version, CaseShell<?, ?, ?> shell) {}

    @Override
    public Optional<DomainEventMessage<?>> lastOf(String stream) {
        return Optional.ofNullable(cases.getIfPresent(stream)).map(it -> {
            var shell = it.shell.copy();
            return new GenericDomainEventMessage<>(shell.getClass().getSimpleName(), stream, it.version, shell);
        });
    }

    /** From the commit on; a shell goes on changing, so it is copied. */
    void remember(String stream, long version, CaseShell<?, ?, ?> shell) {
        if (version < LONG) return;
        var stood = new Stood(version, shell.copy());
        CurrentUnitOfWork.get()
                .afterCommit(_ ->
                        cases.asMap().merge(stream, stood, (one, other) -> one.version > other.version ? one : other));
    }

    void forget(String stream) {
        cases.invalidate(stream);
    }
}
