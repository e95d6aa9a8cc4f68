package dossier.replay;

/** A decision cannot be taken again. */
final class NotReplayable extends RuntimeException {
    private final Verdict.Reason reason;

    NotReplayable(Verdict.Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    Verdict verdict() {
        return Verdict.not(reason, String.valueOf(getMessage()));
    }
}
