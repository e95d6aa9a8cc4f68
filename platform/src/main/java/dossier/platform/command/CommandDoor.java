package dossier.platform.command;

import dossier.handbook.DecisionRecord;
import dossier.handbook.NoSuchCase;
import dossier.handbook.Refused;
import dossier.platform.store.NewerThanThis;
import dossier.platform.trace.Traces;
import dossier.words.Command;
import java.util.Optional;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.annotation.MessageHandlerInvocationException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** The one door for every command, whoever asks: people, programs, automations and the founding of a company. */
@Component
public class CommandDoor {
    private static final int TRIES = 20;

    private final CommandGateway commands;
    private final DecisionLog log;

    CommandDoor(CommandGateway commands, DecisionLog log) {
        this.commands = commands;
        this.log = log;
    }

    /**
     * Decides a command once: the same person asking again with the same key gets the earlier answer.
     *
     * @throws Refused with every clause in the way; the refusal is on record
     * @throws NoSuchCase for a case that was never opened
     * @throws StaleVersion when the case has changed since the version the person expected
     * @throws KeyReused when the key already stands for another request
     * @throws NewerThanThis when the case holds something that this node does not know
     * @throws Busy when others were faster each time
     */
    public Outcome send(Command command, Asked asked) {
        try (var _ = Traces.part("decide " + command.getClass().getSimpleName())) {
            return CommandMetrics.measured(command, () -> decide(command, asked));
        }
    }

    private Outcome decide(Command command, Asked asked) {
        for (var attempt = 1; ; attempt++) {
            try {
                long version = commands.<Long>sendAndWait(new GenericCommandMessage<>(command, asked.metaData()));
                return new Outcome(command.id().value(), version);
            } catch (RefusedOnRecord refused) {
                return earlier(command, asked).orElseGet(() -> refuse(refused, asked));
            } catch (NoSuchCase | StaleVersion failed) {
                return earlier(command, asked).orElseThrow(() -> failed);
            } catch (MessageHandlerInvocationException failed) {
                throw failed.getCause() instanceof NewerThanThis newer ? newer : failed;
            } catch (ConcurrencyException
                    | AggregateStreamCreationException
                    | DataIntegrityViolationException
                    | ConcurrencyFailureException lost) {
                var earlier = earlier(command, asked);
                if (earlier.isPresent()) return earlier.get();
                if (attempt == TRIES) throw new Busy(lost);
            }
        }
    }

    /** What this key was already answered, if it was. */
    private Optional<Outcome> earlier(Command command, Asked asked) {
        return log.find(PendingDecision.identifierOf(asked))
                .map(kept -> again(kept.decision(), kept.version(), command, asked));
    }

    private static Outcome again(DecisionRecord kept, long version, Command command, Asked asked) {
        if (!kept.command().equals(command)) throw new KeyReused(asked.key());
        if (!kept.accepted()) throw new Refused(kept.objections());
        return new Outcome(command.id().value(), version);
    }

    private Outcome refuse(RefusedOnRecord refused, Asked asked) {
        try {
            log.refused(refused.decision(), asked);
        } catch (ConcurrencyException | AggregateStreamCreationException raced) {
            return earlier(refused.decision().command(), asked).orElseThrow(() -> new Busy(raced));
        }
        throw refused.refused();
    }
}
