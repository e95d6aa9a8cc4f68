package dossier.platform.command;

import dossier.words.Command;
import java.util.Arrays;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How Axon finds a command's handler and its case, and tells the registers. */
@Configuration
class CommandSideConfiguration {
    @Bean
    CommandTargetResolver commandTargetResolver() {
        return message -> new VersionedAggregateIdentifier(Streams.of((Command) message.getPayload()), null);
    }

    @Bean
    ConfigurerModule commandSide(DecisionInTheAppend decisions) {
        return configurer -> {
            configurer.onInitialize(c -> c.onStart(() -> {
                c.commandBus().registerDispatchInterceptor(byFamily());
                c.eventStore().registerDispatchInterceptor(decisions);
            }));
            configurer.eventProcessing(events -> events.registerSubscribingEventProcessor(Register.GROUP)
                    .registerListenerInvocationErrorHandler(Register.GROUP, _ -> PropagatingErrorHandler.instance()));
        };
    }

    /** A command is handled by the shell of its context's family. */
    private static MessageDispatchInterceptor<CommandMessage<?>> byFamily() {
        return _ -> (_, message) -> new GenericCommandMessage<>(
                message, familyOf(message.getPayloadType()).getName());
    }

    /** The outermost: a part of a context's family is sealed too. */
    private static Class<?> familyOf(Class<?> word) {
        return Arrays.stream(word.getInterfaces())
                .filter(Class::isSealed)
                .findFirst()
                .<Class<?>>map(CommandSideConfiguration::familyOf)
                .orElse(word);
    }
}
