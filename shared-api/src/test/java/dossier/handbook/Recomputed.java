package dossier.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** How figures of the handbook are tested: what is shown, held against the same made anew from elsewhere, becomes a proof. */
public final class Recomputed {
    private Recomputed() {}

    /** @param anew from another source, by other means. Not empty: that nothing equals nothing proves no figure */
    public static <T> void equal(Rule rule, List<T> shown, List<T> anew) {
        assertThat(rule.kind()).isEqualTo(Rule.Kind.FIGURE);
        assertThat(anew).isNotEmpty();
        assertThat(shown).containsExactlyInAnyOrderElementsOf(anew);
        Proofs.saw(rule, Proofs.Seen.RECOMPUTED);
    }
}
