package dossier.proofs;

import dossier.platform.read.NotReadable;
import dossier.proofs.Checks.Run;
import dossier.replay.Auditors;
import dossier.words.PersonId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The proofs over HTTP: hashes and signatures, which tell nothing of what they are of, for everyone who is signed in; what is found when the log is held against them for
 * auditors.
 */
@RestController
@RequestMapping("/api/proofs")
class ProofEndpoints {
    private static final String TEXT = "text/plain;charset=UTF-8";

    private final Proofs proofs;
    private final Checks checks;
    private final Auditors auditors;

    ProofEndpoints(Proofs proofs, Checks checks, Auditors auditors) {
        this.proofs = proofs;
        this.checks = checks;
        this.auditors = auditors;
    }

    @GetMapping
    Proofs.Status status() {
        return proofs.status();
    }

    /** Latest, as c2sp.org/tlog-checkpoint has it. */
    @GetMapping(path = "/checkpoint", produces = TEXT)
    String checkpoint() {
        return proofs.checkpoint();
    }

    /** The keys of the log, one a line, the one that signs now first. */
    @GetMapping(path = "/keys", produces = TEXT)
    String keys() {
        return proofs.keys();
    }

    /** That an event is in the tree of the latest checkpoint, as c2sp.org/tlog-proof has it. */
    @GetMapping(path = "/events/{id}", produces = TEXT)
    String inclusion(@PathVariable String id) {
        return proofs.inclusion(id);
    }

    @GetMapping("/consistency")
    Proofs.Consistency consistency(@RequestParam long from, @RequestParam long to) {
        return proofs.consistency(from, to);
    }

    /** Hashes of the tree, as c2sp.org/tlog-tiles has them. */
    @GetMapping(path = "/tile/{*path}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    byte[] tile(@PathVariable String path) {
        var asked = TilePath.of(path.substring(1));
        return proofs.tile(asked.level(), asked.number(), asked.width());
    }

    /** @param held checkpoints that somebody else holds; {@code from} and {@code before}: leaves whose events are checked, all when left out */
    record ToCheck(
            @Nullable @Min(0) Long from,
            @Nullable @Min(0) Long before,
            @Nullable @Size(max = 1_000) List<@NotNull @Size(max = 10_000) String> held) {
        Check.Asked asked() {
            return new Check.Asked(
                    from == null ? 0 : from, before == null ? Long.MAX_VALUE : before, held == null ? List.of() : held);
        }
    }

    /** Begins a check, or answers with the one that is running. */
    @PostMapping("/checks")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Run check(@RequestBody @Valid ToCheck toCheck, Principal asking) {
        auditors.only(asking);
        return checks.begin(toCheck.asked(), new PersonId(asking.getName()));
    }

    /** The last check on this node. */
    @GetMapping("/checks")
    Run latest(Principal asking) {
        auditors.only(asking);
        return checks.latest().orElseThrow(NotReadable::new);
    }

    @DeleteMapping("/checks")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(Principal asking) {
        auditors.only(asking);
        checks.cancel();
    }
}
