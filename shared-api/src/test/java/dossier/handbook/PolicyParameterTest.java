package dossier.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Figures that are no numbers are shown and changed as those that are. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PolicyParameterTest {
    @Test
    void a_constant_and_several_values_are_changed_by_a_text() {
        assertThat(changed("normalClock", "ROUND_THE_CLOCK").normalClock()).isEqualTo(LimitRun.ROUND_THE_CLOCK);
        assertThat(changed("holdReasons", "SUPPLIER, FORCE_MAJEURE").holdReasons())
                .isEqualTo(Set.of(HoldReason.SUPPLIER, HoldReason.FORCE_MAJEURE));
        assertThat(changed("holdReasons", "").holdReasons()).isEmpty();
        assertThat(changed("causes", "design, use").causes()).isEqualTo(List.of("design", "use"));
    }

    @Test
    void what_is_no_such_constant_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> changed("normalClock", "SUNDIAL"));
        assertThatIllegalArgumentException().isThrownBy(() -> changed("holdReasons", "LAZINESS"));
    }

    @Test
    void several_values_are_shown_in_one_order_and_read_back() {
        var shown = PolicyParameter.of(Policy.DEFAULTS).stream()
                .filter(it -> it.name().equals("holdReasons"))
                .map(PolicyParameter::text)
                .findFirst()
                .orElseThrow();
        assertThat(shown).isEqualTo("CUSTOMER_INFORMATION, FORCE_MAJEURE, THIRD_PARTY_TEST");
        assertThat(PolicyParameter.changed(Policy.DEFAULTS, "holdReasons", shown))
                .isEqualTo(Policy.DEFAULTS);
    }

    @Test
    void the_limits_of_a_severity_are_its_own() {
        var figures = Policy.Complaints.DEFAULTS;
        assertThat(figures.response(Severity.CRITICAL)).isEqualTo(new Policy.Limit(4, LimitRun.ROUND_THE_CLOCK));
        assertThat(figures.resolution(Severity.HIGH)).isEqualTo(new Policy.Limit(24, LimitRun.WORKING_TIME));
        assertThat(figures.resolution(Severity.NORMAL)).isEqualTo(new Policy.Limit(56, LimitRun.WORKING_TIME));
    }

    private static Policy.Complaints changed(String name, String value) {
        return PolicyParameter.changed(Policy.DEFAULTS, name, value).complaints();
    }
}
