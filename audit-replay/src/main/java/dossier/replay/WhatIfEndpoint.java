package dossier.replay;

import dossier.platform.read.NotReadable;
import dossier.platform.web.page.Listing;
import java.security.Principal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Counterfactual replay over HTTP, for auditors. */
@RestController
class WhatIfEndpoint {
    private final WhatIfs whatIfs;
    private final Auditors auditors;

    WhatIfEndpoint(WhatIfs whatIfs, Auditors auditors) {
        this.whatIfs = whatIfs;
        this.auditors = auditors;
    }

    @GetMapping("/api/decisions/what-if")
    WhatIf whatIf(@RequestParam MultiValueMap<String, String> given, Principal asking) {
        auditors.only(asking);
        return whatIfs.of(Listing.filled(given)).orElseThrow(NotReadable::new);
    }
}
