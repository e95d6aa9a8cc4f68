package dossier.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import dossier.words.CaseId;
import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IdsTest {
    @Test
    void new_ids_differ_and_sort_in_the_order_they_were_given() {
        var ids = Stream.generate(Ids::next).limit(10_000).toList();

        assertThat(ids).isSorted();
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
        assertThat(ids).allMatch(CaseId.SHAPE.asMatchPredicate());
    }

    @Test
    void a_derived_id_is_the_same_for_the_same_parts_only() {
        assertThat(Ids.derived("li", "k1"))
                .isEqualTo("e14bbb334bf67a386827e506e1232b89")
                .matches(CaseId.SHAPE)
                .isNotEqualTo(Ids.derived("l", "ik1"))
                .isNotEqualTo(Ids.derived("k1", "li"));
    }
}
