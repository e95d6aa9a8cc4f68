package dossier.platform.access;

import dossier.platform.read.Ledgers.Page;
import java.security.Principal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of accesses for programs, the latest first. */
@RestController
class AccessEndpoint {
    private final Accesses accesses;
    private final AccessReaders readers;

    AccessEndpoint(Accesses accesses, AccessReaders readers) {
        this.accesses = accesses;
        this.readers = readers;
    }

    /** @param asked {@code person}, {@code subject}, {@code way}, {@code given}, {@code from} and {@code to} as days, {@code limit}, {@code cursor}, {@code count} */
    @GetMapping("/api/accesses")
    Page<Access> accesses(@RequestParam MultiValueMap<String, String> asked, Principal asking) {
        readers.only(asking);
        return accesses.list(AccessQuery.of(asked));
    }
}
