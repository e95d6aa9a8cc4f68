package dossier.platform.read;

import dossier.platform.read.ReadModel.Cases;
import dossier.platform.read.ReadModel.Entries;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the cases of a context are read at {@code /api/{name}}. A context declares a bean:
 *
 * <pre>{@code
 * @Bean Ledger<LedgerLine> contracts(ReadModel.Cases<LedgerLine, ?> contractLedger, ReadModel.Entries<TimelineEntry> contractTimeline) {
 *     return Ledger.of(contractLedger).timeline(contractTimeline)
 *             .filteredBy("stage", "department", "amount", "signedOn")
 *             .searchedIn("number", "subject")
 *             .sortedBy("-updatedAt", "number", "amount");
 * }
 * }</pre>
 *
 * Only what concerns a person is read (document component {@code readers}), unless it is open to all who are signed in. A ledger of entries is for those who may
 * read everything; it has no single cases.
 *
 * @param model one line for each case or entry, for the list
 * @param file what is read of a single case; null in a ledger of entries
 * @param filters asked for by their own name; see {@link Field} for ranges
 * @param searched asked for together by {@code q}
 * @param order what {@code sort} may name; the first, with {@code -} for descending, when nothing is asked
 * @param columns of the table it is downloaded as
 * @param ofCases the component that names the case, {@code context/id}, where each line tells of another case; null otherwise
 */
public record Ledger<D>(
        String name,
        ReadModel<D> model,
        @Nullable Cases<?, ?> file,
        @Nullable Entries<?> timeline,
        List<Field> filters,
        List<Field> searched,
        List<Order> order,
        boolean open,
        List<Column> columns,
        @Nullable Field ofCases) {
    /** @param descending nulls come last then, first otherwise */
    record Order(Field field, boolean descending) {
        static Order of(Class<?> document, String name) {
            var descending = name.startsWith("-");
            return new Order(Field.of(document, descending ? name.substring(1) : name), descending);
        }
    }

    /** Named after the context of its events. */
    public static <D> Ledger<D> of(Cases<D, ?> model) {
        return of(model.contexts().findFirst().orElseThrow(), model);
    }

    public static <D> Ledger<D> of(String name, Cases<D, ?> model) {
        return new Ledger<>(
                name,
                model,
                model,
                null,
                List.of(),
                List.of(),
                List.of(new Order(Field.ID, false)),
                false,
                Column.of(model.document(), List.of()),
                null);
    }

    public static <D> Ledger<D> of(String name, Entries<D> model) {
        return new Ledger<>(
                name,
                model,
                null,
                null,
                List.of(),
                List.of(),
                List.of(new Order(Field.ID, false)),
                false,
                Column.of(model.document(), List.of()),
                null);
    }

    /** Shows a single case by a fuller document than the list does; who may read it is asked of that document. */
    public Ledger<D> file(Cases<?, ?> file) {
        return new Ledger<>(name, model, file, timeline, filters, searched, order, open, columns, ofCases);
    }

    public Ledger<D> timeline(Entries<?> timeline) {
        return new Ledger<>(name, model, file, timeline, filters, searched, order, open, columns, ofCases);
    }

    /** @throws IllegalArgumentException when the document has no such component; so of all three below */
    public Ledger<D> filteredBy(String... fields) {
        return new Ledger<>(name, model, file, timeline, fields(fields), searched, order, open, columns, ofCases);
    }

    public Ledger<D> searchedIn(String... fields) {
        return new Ledger<>(name, model, file, timeline, filters, fields(fields), order, open, columns, ofCases);
    }

    public Ledger<D> sortedBy(String... fields) {
        var orders = Arrays.stream(fields)
                .map(field -> Order.of(model.document(), field))
                .toList();
        return new Ledger<>(name, model, file, timeline, filters, searched, orders, open, columns, ofCases);
    }

    /**
     * Each line tells something of a case: of cases that its reader sees in part only (see {@link Partly}) it is not told.
     *
     * @param stream component that names the case, {@code context/id}
     */
    public Ledger<D> tellingOfCases(String stream) {
        var field = Field.of(model.document(), stream);
        return new Ledger<>(name, model, file, timeline, filters, searched, order, open, columns, field);
    }

    /** For what everybody who is signed in may know: departments, policies, calendars. */
    public Ledger<D> openToAll() {
        return new Ledger<>(name, model, file, timeline, filters, searched, order, true, columns, ofCases);
    }

    /** Downloaded with these parts of its documents' parts, beside all that stands in the documents themselves. */
    public Ledger<D> alsoShowing(String... fields) {
        return new Ledger<>(
                name,
                model,
                file,
                timeline,
                filters,
                searched,
                order,
                open,
                Column.of(model.document(), List.of(fields)),
                ofCases);
    }

    String stream(String id) {
        return model.contexts().findFirst().orElseThrow() + "/" + id;
    }

    boolean isFilteredBy(Collection<String> fields) {
        return filters.stream().map(Field::name).toList().containsAll(fields);
    }

    /** The same over the {@link History} of its lines. */
    Ledger<D> ofThePast() {
        return new Ledger<>(
                name,
                model,
                file,
                timeline,
                filters.stream().map(Field::inHistory).toList(),
                searched.stream().map(Field::inHistory).toList(),
                order.stream()
                        .map(it -> new Order(it.field().inHistory(), it.descending()))
                        .toList(),
                open,
                columns,
                ofCases);
    }

    private List<Field> fields(String... names) {
        return Arrays.stream(names)
                .map(field -> Field.of(model.document(), field))
                .toList();
    }
}
