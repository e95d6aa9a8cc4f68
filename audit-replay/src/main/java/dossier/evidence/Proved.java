package dossier.evidence;

import dossier.platform.log.Logged;
import dossier.platform.proofs.InclusionProof;
import dossier.platform.proofs.StoredEvent;

/** An event with the proof that it is in the log: as it is stored, and as it reads. */
public record Proved(InclusionProof proof, StoredEvent stored, Logged read) {
    /** Its number, as files are called by it. */
    public String number() {
        return "%012d".formatted(proof.leaf());
    }
}
