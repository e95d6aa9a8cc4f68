package dossier.endtoend;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** What every chapter of scenarios needs. */
interface Scenarios {
    House house();

    default Program as(String person) {
        return house().as(person);
    }

    default Contracts contracts() {
        return new Contracts(house());
    }

    /** Asks something of a contract. */
    default Reply ask(String by, String contract, String command, Object body) {
        return contracts().ask(by, contract, command, body);
    }

    default Reply ask(String by, String contract, String command) {
        return ask(by, contract, command, Map.of());
    }

    /** What somebody downloads as a spreadsheet, its heading first. */
    default List<Row> rows(String by, String address) {
        var answer = house().browser().signIn(by).get(address).is(200);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(answer.bytes()))) {
            return book.getFirstSheet().read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lends all authority, for as long as this application will live. */
    default Reply lend(String asking, String lender, String deputy) {
        return lend(asking, lender, deputy, "2020-01-01T00:00:00Z", "2099-01-01T00:00:00Z");
    }

    default Reply takeBack(String asking, String lender, String deputy) {
        return as(asking).post("employees/" + lender + "/end-delegation", Map.of("to", deputy));
    }

    default Reply lend(String asking, String lender, String deputy, String from, String until) {
        return as(asking)
                .post(
                        "employees/" + lender + "/delegate-authority",
                        Map.of("to", deputy, "from", from, "until", until, "reason", "出差"));
    }
}
