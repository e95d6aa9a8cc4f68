package dossier.platform.sheet;

import dossier.words.Command;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list, and what became of it.
 *
 * @param row as the spreadsheet numbers it
 * @param told by what it is known again
 * @param faults what is wrong with it
 * @param command null when something is
 * @param became id of the case that it became; null while it has not
 */
public record SheetRow<X extends Command>(
        int row,
        List<String> told,
        List<Fault> faults,
        @Nullable X command,
        @Nullable String became) {
    /**
     * @param column message key of the column; empty when it is about the row as a whole
     * @param said what stands in that cell; empty when nothing does
     */
    public record Fault(String column, String said, String message) {}

    SheetRow<X> refused(String message) {
        return new SheetRow<>(row, told, List.of(new Fault("", "", message)), null, null);
    }

    SheetRow<X> sent(String id) {
        return new SheetRow<>(row, told, List.of(), null, id);
    }

    /** done, wrong or ready */
    public String state() {
        if (became != null) return "done";
        return faults.isEmpty() ? "ready" : "wrong";
    }

    Optional<X> toSend() {
        return Optional.ofNullable(command);
    }
}
