package dossier.platform.read;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** How far each person's eyes reach. Kept by the organisation; the doors apply it to lists, counts, single cases and timelines alike. */
@FunctionalInterface
public interface ReadingRights {
    /** What is in reach of this person now. */
    Reach of(PersonId person);

    /**
     * @param everything for those who may read all, such as auditors
     * @param people whose cases they may read: themselves, those they act for, their line below
     * @param departments whose cases they may read
     * @param hands on whose behalf they can act, themselves first; what concerns their offices they may read
     */
    record Reach(boolean everything, Set<PersonId> people, Set<DepartmentId> departments, List<Hand> hands) {
        public static final Reach EVERYTHING = new Reach(true, Set.of(), Set.of());

        /** For those who are nobody to the house. */
        public static final Reach NOTHING = new Reach(false, Set.of(), Set.of());

        public Reach(boolean everything, Set<PersonId> people, Set<DepartmentId> departments) {
            this(everything, people, departments, List.of());
        }

        public static Reach ownOnly(PersonId person) {
            return new Reach(false, Set.of(person), Set.of());
        }

        /** Of their own or lent. */
        public Set<Office> offices() {
            return hands.stream().flatMap(it -> it.offices().stream()).collect(Collectors.toSet());
        }

        /** Holds documents with a component {@code readers} against this reach. */
        Bson filter() {
            return everything
                    ? empty()
                    : or(
                            listed(),
                            in("readers.peopleInConfidence", themselves()),
                            in("readers.officesInConfidence", storedOffices()));
        }

        /** The same for lists, which leave out what one reads in confidence. */
        Bson listed() {
            return everything
                    ? empty()
                    : or(
                            in(
                                    "readers.people",
                                    people.stream().map(PersonId::value).toList()),
                            in(
                                    "readers.departments",
                                    departments.stream()
                                            .map(DepartmentId::value)
                                            .toList()),
                            in("readers.offices", storedOffices()));
        }

        /** As {@link #listed}, of a document whose readers are at hand. */
        boolean lists(ReadableBy readers) {
            return everything
                    || readers.people().stream().anyMatch(people::contains)
                    || readers.departments().stream().anyMatch(departments::contains)
                    || readers.offices().stream().anyMatch(offices()::contains);
        }

        /** As {@link #filter}, of a document whose readers are at hand. */
        boolean reads(ReadableBy readers) {
            return lists(readers)
                    || hands.stream().limit(1).map(Hand::of).anyMatch(readers.peopleInConfidence()::contains)
                    || readers.officesInConfidence().stream().anyMatch(offices()::contains);
        }

        /** Who reads, as documents hold it; nobody for those who are nobody to the house. */
        private List<String> themselves() {
            return hands.stream().limit(1).map(it -> it.of().value()).toList();
        }

        /** As documents hold them. */
        List<BsonDocument> storedOffices() {
            return offices().stream()
                    .map(it -> ReadCodecs.encode(Office.class, it))
                    .toList();
        }
    }
}
