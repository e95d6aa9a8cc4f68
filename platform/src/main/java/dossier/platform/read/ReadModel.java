package dossier.platform.read;

import dossier.platform.store.Vocabulary;
import dossier.words.Event;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;

/**
 * What the house shows of its events: documents of one kind in a collection of that name. A context declares a bean:
 *
 * <pre>{@code
 * @Bean ReadModel.Cases<LedgerLine, ContractEvent> contractLedger() {
 *     return ReadModel.ofCases("contract_ledger", 1, LedgerLine.class, ContractEvent.class, LedgerLine::blank, LedgerLine::after);
 * }
 * }</pre>
 *
 * @param <D> the document: a public record with {@code @BsonId String id} and {@code long version}, both kept right by the machinery
 */
public sealed interface ReadModel<D> {
    /** Of the collection and the event processor. */
    String name();

    /** Raised when the document or its fold changes; the model is then rebuilt at the next start. */
    int revision();

    Class<D> document();

    /** The sealed families it is told about. */
    List<Class<? extends Event>> families();

    /** One document for each case, folded from the case's own stream; {@code _id} is the id of the case. */
    static <D, E extends Event> Cases<D, E> ofCases(
            String name, int revision, Class<D> document, Class<E> family, Function<String, D> blank, Fold<D, E> fold) {
        return new Cases<>(name, revision, document, family, blank, fold, false, null);
    }

    /**
     * One document for each event, with components {@code stream} and {@code version} of the case it is about, which need not be the event's own; {@code _id} is
     * the identifier of the event.
     */
    @SafeVarargs
    static <D> Entries<D> ofEntries(
            String name, int revision, Class<D> document, Entry<D> entry, Class<? extends Event>... families) {
        return ofEntries(name, revision, document, entry, List.of(families));
    }

    static <D> Entries<D> ofEntries(
            String name, int revision, Class<D> document, Entry<D> entry, List<Class<? extends Event>> families) {
        return new Entries<>(name, revision, document, families, entry, null);
    }

    /** Makes the next document. Pure: the same events always make the same document. */
    @FunctionalInterface
    interface Fold<D, E extends Event> {
        D after(D before, E event, Told told);
    }

    /** Makes the document of one event, or none where there is nothing to keep of it. Pure. */
    @FunctionalInterface
    interface Entry<D> {
        @Nullable
        D of(Event event, Told told);
    }

    /** Makes the document of one event of a kind that this version does not know, from its stored name. Pure. */
    @FunctionalInterface
    interface Newer<D> {
        D of(String name, Told told);
    }

    /**
     * @param blank the document before the first event, from the id of the case
     * @param history whether every version of its documents is kept beside the present one
     * @param findable by what its cases are found; null when they are not
     */
    record Cases<D, E extends Event>(
            String name,
            int revision,
            Class<D> document,
            Class<E> family,
            Function<String, D> blank,
            Fold<D, E> fold,
            boolean history,
            @Nullable Function<D, @Nullable Findable> findable)
            implements ReadModel<D> {
        /**
         * Keeps every version of its documents, so that a ledger of them can be read as it was recorded at any moment. It costs a document more for each event; who
         * adds it to a model that is there raises the revision.
         */
        public Cases<D, E> withHistory() {
            return new Cases<>(name, revision, document, family, blank, fold, true, findable);
        }

        /**
         * Lets its cases be found by {@link Search}, by those who may list them; who adds it to a model that is there raises the revision.
         *
         * @param by what a document is found by; null while it is by nothing
         */
        public Cases<D, E> foundBy(Function<D, @Nullable Findable> by) {
            return new Cases<>(name, revision, document, family, blank, fold, history, by);
        }

        @Override
        public Cases<D, E> named(String other) {
            return new Cases<>(other, revision, document, family, blank, fold, history, findable);
        }

        boolean isFindable() {
            return findable != null;
        }

        @Nullable
        Findable found(D document) {
            return findable == null ? null : findable.apply(document);
        }

        @Override
        public List<Class<? extends Event>> families() {
            return List.of(family);
        }

        D after(D before, Event event, Told told) {
            return fold.after(before, family.cast(event), told);
        }
    }

    /**
     * @param entry what to keep of an event
     * @param newer what to keep of one that only a newer version knows; null where that is nothing
     */
    record Entries<D>(
            String name,
            int revision,
            Class<D> document,
            List<Class<? extends Event>> families,
            Entry<D> entry,
            @Nullable Newer<D> newer)
            implements ReadModel<D> {
        /** Keeps something of what only a newer version knows. */
        public Entries<D> keeping(Newer<D> newer) {
            return new Entries<>(name, revision, document, families, entry, newer);
        }

        @Override
        public Entries<D> named(String other) {
            return new Entries<>(other, revision, document, families, entry, newer);
        }

        /** Whether something may be kept of what an event says. */
        boolean keeps(Object said) {
            return said instanceof UnknownSerializedType ? newer != null : knows(said.getClass());
        }

        @Nullable
        D of(Object said, Told told) {
            return said instanceof UnknownSerializedType unknown
                    ? Objects.requireNonNull(newer).of(unknown.serializedType().getName(), told)
                    : entry.of((Event) said, told);
        }
    }

    /** The same, kept under another name. */
    ReadModel<D> named(String other);

    /** Whether every version of its documents is kept beside the present one. */
    default boolean history() {
        return false;
    }

    /** Whether it is told about events of this kind. */
    default boolean knows(Class<?> payload) {
        return families().stream().anyMatch(family -> family.isAssignableFrom(payload));
    }

    /** The contexts whose streams it reads. */
    default Stream<String> contexts() {
        return families().stream().map(Vocabulary::contextOf).distinct();
    }
}
