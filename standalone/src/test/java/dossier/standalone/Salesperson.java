package dossier.standalone;

import static dossier.standalone.Paper.MINOR;
import static dossier.standalone.Paper.confirmedByLegal;
import static dossier.standalone.Paper.draft;
import static dossier.standalone.Paper.signed;

import dossier.contracts.api.ContractCommand.ApproveAsManager;
import dossier.contracts.api.ContractCommand.SubmitContract;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.Party;
import dossier.platform.store.Ids;
import dossier.words.Command;
import dossier.words.StoredFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Takes one contract after another from draft to signature. When the connection breaks it keeps what was not answered, and asks that again with the same key. */
final class Salesperson {
    /** Those who act, and a signed page to show. */
    record Office(Person seller, Person manager, Person legal, StoredFile page) {
        static Office of(URI house, HttpClient http) throws IOException, InterruptedException {
            var seller = Person.of("zhao-lei", house, http);
            return new Office(
                    seller,
                    Person.of("zhou-jianguo", house, http),
                    Person.of("wang-fang", house, http),
                    seller.upload("page.txt", "signed"));
        }
    }

    private record Step(Person person, String key, Command command) {}

    private static final Duration BEFORE_ASKING_AGAIN = Duration.ofMillis(200);

    private final String name;
    private final Office office;
    private final Journal journal;
    private final Queue<Step> ahead = new ArrayDeque<>();
    private int contracts;

    Salesperson(String name, Office office, Journal journal) {
        this.name = name;
        this.office = office;
        this.journal = journal;
    }

    /** @param answered told of every answer */
    Void workUntilCutOff(Runnable answered) throws InterruptedException {
        try {
            for (; ; answered.run()) step();
        } catch (IOException cutOff) {
            return null;
        }
    }

    /** Until it is over. Who is turned away, or hears nothing, asks the same again with the same key. */
    Void workThrough(BooleanSupplier over) throws InterruptedException {
        while (!over.getAsBoolean()) {
            if (ahead.isEmpty()) ahead.addAll(next());
            var step = ahead.element();
            try {
                var answer = step.person.send(step.command, step.key);
                if (answer.decided()) {
                    journal.note(step.person, step.key, step.command, answer);
                    ahead.remove();
                    continue;
                }
                journal.turnedAway(String.valueOf(answer.status()));
            } catch (IOException unheard) {
                journal.turnedAway("no answer");
            }
            Thread.sleep(BEFORE_ASKING_AGAIN);
        }
        return null;
    }

    /** Takes one contract from draft to signature. */
    void oneContract() throws IOException, InterruptedException {
        if (ahead.isEmpty()) ahead.addAll(next());
        finish();
    }

    /** Brings the contract at hand to its end. */
    void finish() throws IOException, InterruptedException {
        while (!ahead.isEmpty()) step();
    }

    /** The decision that may or may not have been taken. */
    Set<String> unanswered() {
        return ahead.isEmpty()
                ? Set.of()
                : Set.of(Ids.derived("decision", ahead.element().person.id(), ahead.element().key));
    }

    private void step() throws IOException, InterruptedException {
        if (ahead.isEmpty()) ahead.addAll(next());
        var step = ahead.element();
        journal.note(step.person, step.key, step.command, step.person.send(step.command, step.key));
        ahead.remove();
    }

    /** With a refusal on the way: nobody may sign before the reviews have passed. */
    private List<Step> next() {
        var id = new ContractId(name + "-" + ++contracts);
        return List.of(
                step(office.seller, "draft", draft(id, MINOR)),
                step(office.seller, "submit", new SubmitContract(id)),
                step(office.seller, "early", signed(id, Party.US, office.page)),
                step(office.manager, "approve", new ApproveAsManager(id, "同意")),
                step(office.legal, "review", confirmedByLegal(id)),
                step(office.seller, "us", signed(id, Party.US, office.page)),
                step(office.seller, "them", signed(id, Party.COUNTERPARTY, office.page)));
    }

    private static Step step(Person person, String what, Command command) {
        return new Step(person, command.id().value() + "/" + what, command);
    }
}
