package dossier.contracts.command;

import static dossier.contracts.command.ContractDecider.CONTRACT;
import static dossier.contracts.command.TakeoverColumn.*;

import dossier.contracts.api.ContractId;
import dossier.contracts.api.NumberHolder;
import dossier.contracts.api.Party;
import dossier.contracts.api.TakeoverCommand.TakeOverContract;
import dossier.contracts.command.TakeoverRow.Fault;
import dossier.contracts.command.TakeoverSheet.Line;
import dossier.counterparties.api.CodeHolder;
import dossier.handbook.Objection;
import dossier.handbook.Refused;
import dossier.platform.command.Answering;
import dossier.platform.command.Asked;
import dossier.platform.command.CommandDoor;
import dossier.platform.command.Desk;
import dossier.platform.command.KeyReused;
import dossier.platform.store.Ids;
import dossier.platform.web.CommandReader;
import dossier.platform.web.MalformedRequest;
import dossier.platform.web.Wording;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes over a list of contracts: checks each row as its command would be checked, and sends those that pass, one command each. */
@Component
class Takeovers {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> YES = Set.of("是", "yes", "true", "y", "1");
    /** Where what a clause needs is told. */
    private static final Map<String, TakeoverColumn> ABOUT = Map.of(
            "registered-counterparty", COUNTERPARTY,
            "employed-owner", OWNER,
            "owner-beside-who-takes-over", OWNER,
            "free-contract-number", NUMBER,
            "days-in-order", EFFECTIVE_ON);

    private final CommandReader reader;
    private final CommandDoor door;
    private final Desk desk;
    private final Wording wording;
    private final Answering<CodeHolder.Of> codes;
    private final Answering<NumberHolder.Of> numbers;

    Takeovers(
            CommandReader reader,
            CommandDoor door,
            Desk desk,
            Wording wording,
            Answering<CodeHolder.Of> codes,
            Answering<NumberHolder.Of> numbers) {
        this.reader = reader;
        this.door = door;
        this.desk = desk;
        this.wording = wording;
        this.codes = codes;
        this.numbers = numbers;
    }

    /** Every row with what is wrong with it; nothing is written. @param sha256 of the file */
    List<TakeoverRow> check(TakeoverSheet sheet, String sha256, PersonId by) {
        var numbersSoFar = new HashSet<String>();
        return sheet.lines().stream()
                .map(it -> check(it, sha256, by, numbersSoFar.add(it.text(NUMBER))))
                .toList();
    }

    /** Sends the rows that pass. A row that was sent before, in this file, is not sent again. */
    List<TakeoverRow> send(TakeoverSheet sheet, String sha256, PersonId by) {
        return check(sheet, sha256, by).stream()
                .map(it -> it.toSend()
                        .map(command -> send(it, command, sha256, by))
                        .orElse(it))
                .toList();
    }

    private TakeoverRow send(TakeoverRow row, TakeOverContract command, String sha256, PersonId by) {
        try {
            return row.sent(door.send(command, Asked.by(by, key(sha256, row.row())))
                    .id());
        } catch (Refused refused) {
            return row.refused(refused.objections().stream()
                    .map(wording::needs)
                    .collect(Collectors.joining(wording.say("list.separator"))));
        } catch (KeyReused reused) {
            return row.refused(wording.say("problem.key-reused"));
        }
    }

    private TakeoverRow check(Line line, String sha256, PersonId by, boolean first) {
        var id = new ContractId(Ids.derived("takeover", sha256, Integer.toString(line.row())));
        if (id.equals(holder(line.text(NUMBER)))) return TakeoverRow.done(line, id.value());
        var faults = new ArrayList<Fault>();
        if (!first) faults.add(fault(NUMBER, wording.say("takeover.number-twice")));
        try {
            var command = reader.read(TakeOverContract.class, body(line, id));
            desk.inTheWay(CONTRACT, command, by).forEach(it -> faults.add(fault(it)));
            if (faults.isEmpty()) return TakeoverRow.ready(line, command);
        } catch (MalformedRequest malformed) {
            malformed.faults().forEach(it -> faults.add(fault(it)));
        }
        return TakeoverRow.wrong(line, faults);
    }

    private @Nullable ContractId holder(String number) {
        return ((NumberHolder) numbers.answer(new NumberHolder.Of(number)).answer()).holder();
    }

    private Fault fault(Objection objection) {
        var column = ABOUT.get(objection.needs());
        return new Fault(column == null ? "" : column.message(), wording.needs(objection));
    }

    private static Fault fault(MalformedRequest.Fault fault) {
        return new Fault(
                TakeoverColumn.of(fault.field()).map(TakeoverColumn::message).orElse(""), fault.message());
    }

    private static Fault fault(TakeoverColumn column, String message) {
        return new Fault(column.message(), message);
    }

    private static String key(String sha256, int row) {
        return "takeover/" + sha256 + "/" + row;
    }

    /** As a program would have sent it; what cannot be read is handed on as text, for the reader of commands to judge. */
    private ObjectNode body(Line line, ContractId id) {
        var amount = JSON.objectNode();
        put(amount, "amount", decimal(line.text(AMOUNT)));
        amount.put(
                "currency",
                line.text(CURRENCY).isEmpty() ? "CNY" : line.text(CURRENCY).toUpperCase(Locale.ROOT));
        var draft = JSON.objectNode();
        put(draft, "title", text(line.text(TITLE)));
        put(draft, "counterparty", text(counterparty(line.text(COUNTERPARTY))));
        draft.set("amount", amount);
        draft.put("taxIncluded", YES.contains(line.text(TAX_INCLUDED).toLowerCase(Locale.ROOT)));
        draft.put("complex", false);
        draft.set("clauses", JSON.arrayNode());
        var body = JSON.objectNode().put("id", id.value());
        put(body, "number", text(line.text(NUMBER)));
        put(body, "owner", text(line.text(OWNER)));
        body.set("draft", draft);
        for (var day : List.of(SIGNED_BY_US, SIGNED_BY_COUNTERPARTY, EFFECTIVE_ON))
            put(body, day.field(), day(line.text(day)));
        var obligations = JSON.arrayNode();
        for (var i = 0; i < OBLIGATIONS; i++) {
            var one = obligation(line, i);
            if (!one.isEmpty()) obligations.add(one);
        }
        body.set("obligations", obligations);
        put(body, "place", text(line.text(PLACE)));
        return body;
    }

    private ObjectNode obligation(Line line, int index) {
        var one = JSON.objectNode();
        put(one, "text", text(line.text(TakeoverColumn.obligation("OBLIGATION", index))));
        put(one, "obliged", text(party(line.text(TakeoverColumn.obligation("OBLIGED", index)))));
        put(one, "dueOn", day(line.text(TakeoverColumn.obligation("DUE", index))));
        return one;
    }

    private String counterparty(String code) {
        var holder = ((CodeHolder) codes.answer(new CodeHolder.Of(code)).answer()).holder();
        return holder == null ? code : holder.value();
    }

    /** By its name in the language of the page, or by its code. */
    private String party(String name) {
        for (var party : Party.values()) if (wording.constant(party).equals(name)) return party.name();
        return name;
    }

    private static void put(ObjectNode node, String name, JsonNode value) {
        if (!value.isNull()) node.set(name, value);
    }

    private static JsonNode text(String text) {
        return text.isEmpty() ? JSON.nullNode() : JSON.stringNode(text);
    }

    private static JsonNode decimal(String text) {
        var plain = text.replaceAll("[,，¥￥\\s]", "");
        return plain.matches("-?\\d{1,30}(\\.\\d{1,30})?") ? JSON.numberNode(new BigDecimal(plain)) : text(text);
    }

    /** 2025-4-1, 2025/04/01 and 2025年4月1日 are the same day. */
    private static JsonNode day(String text) {
        var parts = text.replaceAll("日$", "").split("[-/.年月]");
        return parts.length == 3 && text.matches("\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?")
                ? JSON.stringNode(
                        "%s-%2s-%2s".formatted(parts[0], parts[1], parts[2]).replace(' ', '0'))
                : text(text);
    }
}
