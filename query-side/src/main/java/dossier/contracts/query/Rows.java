package dossier.contracts.query;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Lists with one row more, or one row changed. */
final class Rows {
    private Rows() {}

    static <T> List<T> plus(List<T> rows, T more) {
        return Stream.concat(rows.stream(), Stream.of(more)).toList();
    }

    static <T> List<T> changed(List<T> rows, Predicate<T> which, UnaryOperator<T> change) {
        return rows.stream().map(it -> which.test(it) ? change.apply(it) : it).toList();
    }
}
