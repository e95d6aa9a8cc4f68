package dossier.handbook;

import static org.assertj.core.api.Assertions.assertThat;

/** How records of the handbook are tested: what the function that judges them finds becomes a proof. */
public final class Records {
    private Records() {}

    public static void present(OnRecord judged) {
        assertThat(judged.missing()).isEmpty();
        Proofs.saw(judged.rule(), Proofs.Seen.PRESENT);
    }

    /** With exactly this missing, in the order in which it is told. */
    public static void missing(OnRecord judged, String... what) {
        assertThat(what).isNotEmpty();
        assertThat(judged.missing()).containsExactly(what);
        Proofs.saw(judged.rule(), Proofs.Seen.MISSING);
    }
}
