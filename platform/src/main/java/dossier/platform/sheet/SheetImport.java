package dossier.platform.sheet;

import dossier.handbook.Authority;
import dossier.handbook.Objection;
import dossier.handbook.Refused;
import dossier.platform.command.Asked;
import dossier.platform.command.CommandDoor;
import dossier.platform.command.KeyReused;
import dossier.platform.sheet.Sheet.Line;
import dossier.platform.sheet.SheetRow.Fault;
import dossier.platform.store.Ids;
import dossier.platform.web.CommandReader;
import dossier.platform.web.MalformedRequest;
import dossier.platform.web.Wording;
import dossier.words.Command;
import dossier.words.PersonId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A kind of list: each of its rows is one command, checked as that command would be checked and then sent, once.
 *
 * @param <C> its columns
 * @param <X> what a row is
 */
public abstract class SheetImport<C extends SheetColumn, X extends Command> {
    private final Class<X> command;
    private final CommandReader reader;
    private final CommandDoor door;
    private final Wording wording;

    protected SheetImport(Class<X> command, CommandReader reader, CommandDoor door, Wording wording) {
        this.command = command;
        this.reader = reader;
        this.door = door;
        this.wording = wording;
    }

    /** By which its texts are found, {@code takeover}; the ids of what rows become and the keys of their commands follow from it. */
    public abstract String name();

    public abstract List<C> columns();

    /** Those by which a row is known again; the first holds what no two rows of a list share. */
    public abstract List<C> known();

    /** What a list says is told to those who have it, and to nobody else. */
    public abstract Authority authority();

    /** Whose cases the rows become. */
    public abstract String context();

    /** The address of the form for just one. */
    public abstract String one();

    /** As a program would send it. */
    protected abstract ObjectNode body(Line<C> line, String id);

    /** Whether the row has become this already. */
    protected abstract boolean became(Line<C> line, String id);

    protected abstract List<Objection> inTheWay(X row, PersonId by);

    /** The id of what a row becomes: one made for the row, or one that the row itself gives. */
    protected String id(Line<C> line, String made) {
        return made;
    }

    /**
     * Whether a row that stands above will have taken this out of the way by the time this one is sent.
     *
     * @param above ids of those above that pass
     */
    protected boolean takenCareOf(Objection objection, X row, Set<String> above) {
        return false;
    }

    /** The columns beside which what a clause needs is told. */
    protected abstract Map<String, C> about();

    /** Every row with what is wrong with it; nothing is written. @param sha256 of the file */
    List<SheetRow<X>> check(Sheet<C> sheet, String sha256, PersonId by) {
        var soFar = new HashSet<String>();
        var above = new HashSet<String>();
        return sheet.lines().stream()
                .map(it -> check(it, sha256, by, soFar.add(it.text(known().getFirst())), above))
                .toList();
    }

    /** Sends the rows that pass. A row that was sent before, in this file, is not sent again. */
    List<SheetRow<X>> send(Sheet<C> sheet, String sha256, PersonId by) {
        return check(sheet, sha256, by).stream()
                .map(it -> it.toSend().map(row -> send(it, row, sha256, by)).orElse(it))
                .toList();
    }

    private SheetRow<X> send(SheetRow<X> row, X asked, String sha256, PersonId by) {
        try {
            return row.sent(door.send(asked, Asked.by(by, name() + "/" + sha256 + "/" + row.row()))
                    .id());
        } catch (Refused refused) {
            return row.refused(refused.objections().stream()
                    .map(wording::needs)
                    .collect(Collectors.joining(wording.say("list.separator"))));
        } catch (KeyReused reused) {
            return row.refused(wording.say("problem.key-reused"));
        }
    }

    private SheetRow<X> check(Line<C> line, String sha256, PersonId by, boolean first, Set<String> above) {
        var told = known().stream().map(line::text).toList();
        var id = id(line, Ids.derived(name(), sha256, Integer.toString(line.row())));
        if (became(line, id)) return new SheetRow<>(line.row(), told, List.of(), null, id);
        var faults = new ArrayList<Fault>();
        if (!first) faults.add(fault(known().getFirst(), line, wording.say(name() + ".twice")));
        for (var column : columns())
            if (line.formulas().contains(column)) faults.add(fault(column, line, wording.say("sheet.formula")));
        try {
            var row = reader.read(command, body(line, id));
            inTheWay(row, by).stream()
                    .filter(it -> !takenCareOf(it, row, above))
                    .forEach(it -> faults.add(fault(about().get(it.needs()), line, wording.needs(it))));
            if (faults.isEmpty()) {
                above.add(id);
                return new SheetRow<>(line.row(), told, List.of(), row, null);
            }
        } catch (MalformedRequest malformed) {
            malformed.faults().forEach(it -> faults.add(fault(column(it.field()), line, it.message())));
        }
        return new SheetRow<>(line.row(), told, faults, null, null);
    }

    /** @param column null when it is about the row as a whole */
    private Fault fault(@Nullable C column, Line<C> line, String message) {
        return column == null ? new Fault("", "", message) : new Fault(column.message(), line.text(column), message);
    }

    private @Nullable C column(String field) {
        return columns().stream().filter(it -> it.fills(field)).findFirst().orElse(null);
    }
}
