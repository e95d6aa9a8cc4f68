package dossier.contracts.query;

import dossier.counterparties.api.CounterpartyId;
import dossier.platform.web.Wording;
import dossier.platform.web.page.Listing;
import dossier.platform.web.page.Names;
import dossier.words.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What narrows the ledger down without a field of its own in the form, such as the days behind a figure of the statistics. */
@Component
record Narrowed(Wording wording, Names names) {
    private static final Set<String> IN_THE_FORM =
            Set.of("q", "stage", "department", "major", "expired", "knownAt", "asOf", "sort", "cursor");

    /** Of the address, to be asked for again. */
    record Asked(String name, String value) {}

    List<Asked> further(Listing<?> listing) {
        return listing.asked().entrySet().stream()
                .filter(it -> !IN_THE_FORM.contains(it.getKey()))
                .flatMap(it -> it.getValue().stream().map(value -> new Asked(it.getKey(), value)))
                .toList();
    }

    /** In words, those that pages link to. */
    List<String> told(Listing<?> listing) {
        var told = new ArrayList<String>();
        if (!listing.value("drafter").isEmpty())
            told.add(say("drafter", names.of(new PersonId(listing.value("drafter")))));
        if (!listing.value("counterparty").isEmpty())
            told.add(say("counterparty", names.of(new CounterpartyId(listing.value("counterparty")))));
        if (!listing.value("amount.currency").isEmpty()) told.add(say("currency", listing.value("amount.currency")));
        Stream.concat(Stream.of(LifeStep.values()).map(LifeStep::filter), Stream.of("endsOn"))
                .filter(it -> !listing.value(it + ".from").isEmpty())
                .forEach(it -> told.add(say(it, listing.value(it + ".from"), listing.value(it + ".to"))));
        return told;
    }

    private String say(String filter, Object... values) {
        return wording.say("contracts.filter." + filter, values);
    }
}
