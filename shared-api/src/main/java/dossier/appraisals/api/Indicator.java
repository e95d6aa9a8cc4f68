package dossier.appraisals.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What is scored, from 0 to 100 points.
 *
 * @param code unique in the template
 * @param weight in percent of its dimension
 * @param measure for an indicator taken from facts; null for any other
 */
public record Indicator(
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,40}", message = "{shape.code}")
        String code,

        @NotBlank @Size(max = 100) String name,
        @NotNull Dimension dimension,
        @NotNull Topic topic,
        @Positive @Max(100) int weight,
        @NotNull Scorer scorer,
        @Nullable Measure measure) {
    public boolean fromFacts() {
        return scorer == Scorer.FACTS;
    }

    /** Whether it belongs where it stands, and has a measure when facts score it and only then. */
    boolean sound() {
        var forPeers = scorer != Scorer.PEERS || Topic.OF_PEERS.contains(topic);
        return topic.belongsTo(dimension) && fromFacts() == (measure != null) && forPeers;
    }
}
