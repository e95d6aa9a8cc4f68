package dossier.customers.command;

import dossier.customers.api.Channel;
import dossier.customers.api.CustomerChannel;
import dossier.customers.api.CustomerEvent;
import dossier.customers.api.CustomerEvent.ChannelMarked;
import dossier.customers.api.FileHolder;
import dossier.handbook.Fact;
import dossier.platform.command.Answering;
import dossier.platform.command.History;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** CUS-08: through which channels customers are served, read from their files' own streams. */
@Component
class CustomerChannels implements Answering<CustomerChannel.Of> {
    private final FileHolders files;
    private final EventStore store;

    CustomerChannels(FileHolders files, EventStore store) {
        this.files = files;
        this.store = store;
    }

    @Override
    public Class<CustomerChannel.Of> question() {
        return CustomerChannel.Of.class;
    }

    @Override
    public Fact answer(CustomerChannel.Of asked) {
        var file = ((FileHolder)
                        files.answer(new FileHolder.Of(asked.counterparty())).answer())
                .customer();
        if (file == null) return new Fact(new CustomerChannel(asked.counterparty(), null), null);
        var told = History.of(file, CustomerEvent.class, store).orElseThrow();
        @Nullable
        Channel channel = told.events().stream()
                .filter(ChannelMarked.class::isInstance)
                .map(it -> ((ChannelMarked) it).channel())
                .reduce((_, last) -> last)
                .orElse(null);
        return told.says(new CustomerChannel(asked.counterparty(), channel));
    }
}
