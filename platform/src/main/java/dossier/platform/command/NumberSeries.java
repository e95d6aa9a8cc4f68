package dossier.platform.command;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Business numbers of a kind, {@code HT-2026-00001}: taken inside the command's transaction, so a command that fails or is refused takes none and leaves no gap.
 *
 * @param table with the columns {@code year} and {@code last}
 * @param prefix before the year
 */
public record NumberSeries(JdbcClient sql, String table, String prefix) {
    public String next(int year) {
        int next = sql.sql("insert into " + table + " as given (year, last) values (?, 1) "
                        + "on conflict (year) do update set last = given.last + 1 returning last")
                .param(year)
                .query(Integer.class)
                .single();
        return "%s-%d-%05d".formatted(prefix, year, next);
    }
}
