package dossier.standalone;

import static dossier.standalone.Paper.MINOR;
import static dossier.standalone.Paper.draft;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.contracts.api.ContractCommand.HandlingCommand.HandOverContract;
import dossier.contracts.api.ContractId;
import dossier.organisation.api.EmployeeCommand.HireEmployee;
import dossier.organisation.api.EmployeeCommand.TransferEmployee;
import dossier.words.Command;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** MOVE: of moving and being handed what the new post may not have, at the same moment, only one comes true. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MovesIT {
    private static final int ROUNDS = Boolean.getBoolean("verify.all") ? 200 : 20;
    private static final ContractId CONTRACT = new ContractId("moves");
    private static final PersonId MOVER = new PersonId("mover"), ZHAO = new PersonId("zhao-lei");
    private static final DepartmentId COMMERCE = new DepartmentId("commerce"), BRANCH = new DepartmentId("suzhou");

    @TempDir
    Path home;

    private record Request(Person person, Command command, String key) {}

    private record Company(Person admin, ExecutorService threads) {
        Request moves(DepartmentId to, String key) {
            return new Request(admin, new TransferEmployee(MOVER, to, "salesperson", null), key);
        }

        Request getsWork(PersonId successor, String key) {
            return new Request(admin, new HandOverContract(CONTRACT, successor, "调岗交接"), key);
        }

        /** Whether it was the move that came true. */
        boolean race(String round) throws Exception {
            var both = List.of(moves(BRANCH, round + "/move"), getsWork(MOVER, round + "/work"));
            var answers = AtOnce.all(threads, both, it -> it.person.send(it.command, it.key));
            assertThat(answers).as(round).extracting(Person.Answer::status).containsExactlyInAnyOrder(200, 409);
            return answers.getFirst().accepted();
        }
    }

    @Test
    void nobody_moves_with_what_they_were_handed_at_the_same_moment() throws Exception {
        try (var application = PackagedApplication.start(home);
                var http = HttpClient.newHttpClient();
                var threads = Executors.newCachedThreadPool()) {
            var house = application.address();
            var zhao = Person.of("zhao-lei", house, http);
            var company = new Company(Person.of("admin", house, http), threads);
            done(new Request(
                    company.admin,
                    new HireEmployee(MOVER, "新员工", COMMERCE, "salesperson", new PersonId("zhou-jianguo")),
                    "hire"));
            done(new Request(zhao, draft(CONTRACT, MINOR), "draft"));
            var moves = 0;
            for (var round = 1; round <= ROUNDS; round++) {
                var moved = company.race("round-" + round);
                if (moved) moves++;
                done(moved ? company.moves(COMMERCE, round + "/back") : company.getsWork(ZHAO, round + "/back"));
            }
            System.out.printf("moves: %d rounds, %d moved, all others got work%n", ROUNDS, moves);
        }
    }

    private static void done(Request request) throws Exception {
        var answer = request.person.send(request.command, request.key);
        assertThat(answer.accepted()).as("%s: %s", request.command, answer).isTrue();
    }
}
