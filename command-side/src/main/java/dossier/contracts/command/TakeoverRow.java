package dossier.contracts.command;

import dossier.contracts.api.TakeoverCommand.TakeOverContract;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list of contracts, and what became of it.
 *
 * @param row as the spreadsheet numbers it
 * @param faults what is wrong with it
 * @param command null when something is
 * @param contract id of the contract that it became; null while it has not
 */
record TakeoverRow(
        int row,
        String number,
        String title,
        List<Fault> faults,
        @Nullable TakeOverContract command,
        @Nullable String contract) {
    /** @param column message key of the column; empty when it is about the row as a whole */
    record Fault(String column, String message) {}

    static TakeoverRow wrong(TakeoverSheet.Line line, List<Fault> faults) {
        return of(line, faults, null, null);
    }

    static TakeoverRow ready(TakeoverSheet.Line line, TakeOverContract command) {
        return of(line, List.of(), command, null);
    }

    static TakeoverRow done(TakeoverSheet.Line line, String contract) {
        return of(line, List.of(), null, contract);
    }

    TakeoverRow refused(String message) {
        return new TakeoverRow(row, number, title, List.of(new Fault("", message)), null, null);
    }

    TakeoverRow sent(String contract) {
        return new TakeoverRow(row, number, title, List.of(), null, contract);
    }

    /** done, wrong or ready */
    public String state() {
        if (contract != null) return "done";
        return faults.isEmpty() ? "ready" : "wrong";
    }

    Optional<TakeOverContract> toSend() {
        return Optional.ofNullable(command);
    }

    private static TakeoverRow of(
            TakeoverSheet.Line line,
            List<Fault> faults,
            @Nullable TakeOverContract command,
            @Nullable String contract) {
        return new TakeoverRow(
                line.row(),
                line.text(TakeoverColumn.NUMBER),
                line.text(TakeoverColumn.TITLE),
                faults,
                command,
                contract);
    }
}
