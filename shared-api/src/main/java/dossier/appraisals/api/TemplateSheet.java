package dossier.appraisals.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What stands in a template: for whom it is, what is scored and how much it counts (APR-01 … APR-03).
 *
 * @param performance weight of the dimension in percent, as are those of the others
 */
public record TemplateSheet(
        @NotBlank @Size(max = 100) String title,
        @NotNull Track track,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid Post> posts,
        @Positive @Max(100) int performance,
        @Positive @Max(100) int ability,
        @Positive @Max(100) int attitude,
        @NotEmpty @Size(max = 60) List<@NotNull @Valid Indicator> indicators,
        @NotNull @Valid GradeBands bands) {
    private static final int WHOLE = 100;

    public int weight(Dimension dimension) {
        return switch (dimension) {
            case PERFORMANCE -> performance;
            case ABILITY -> ability;
            case ATTITUDE -> attitude;
        };
    }

    public List<Indicator> in(Dimension dimension) {
        return indicators.stream().filter(it -> it.dimension() == dimension).toList();
    }

    /** What is scored in a cycle of this kind. */
    public List<Indicator> scoredIn(CycleKind kind) {
        return kind.dimensions().stream().flatMap(it -> in(it).stream()).toList();
    }

    /** APR-02: the sums that are not 100, as message keys; {@code dimension.all} for that of the dimensions. */
    public List<String> sumsThatAreNotWhole() {
        var parts = Arrays.stream(Dimension.values())
                .filter(it -> in(it).stream().mapToInt(Indicator::weight).sum() != WHOLE)
                .map(it -> "dimension." + it);
        var all = performance + ability + attitude == WHOLE ? Stream.<String>empty() : Stream.of("dimension.all");
        return Stream.concat(all, parts).toList();
    }

    /** Indicators that stand in the wrong place, have no source for their points, or stand there twice; by their codes. */
    public List<String> unsound() {
        return indicators.stream()
                .filter(one -> !one.sound()
                        || indicators.stream()
                                        .filter(it -> it.code().equals(one.code()))
                                        .count()
                                > 1)
                .map(Indicator::code)
                .distinct()
                .toList();
    }

    /** APR-03: what people of this track are judged on and this template leaves out. */
    public List<String> missingForTheTrack() {
        return missing(Stream.concat(track.performance().stream(), Topic.FOR_EVERYONE.stream()));
    }

    /** APR-16: what ability and attitude cover as well. */
    public List<String> missingBesides() {
        return missing(Topic.BESIDES.stream());
    }

    /** APR-15. */
    public boolean countsTheWeeklyMeeting() {
        return has(Topic.WEEKLY_MEETING);
    }

    /** APR-11: how much of performance is judged on what sales staff are mainly judged on, in percent. */
    public int salesShare() {
        return in(Dimension.PERFORMANCE).stream()
                .filter(it -> Topic.OF_SALES.contains(it.topic()))
                .mapToInt(Indicator::weight)
                .sum();
    }

    public boolean isFor(Post post) {
        return posts.contains(post);
    }

    private List<String> missing(Stream<Topic> topics) {
        return Topic.names(topics.filter(Predicate.not(this::has)));
    }

    private boolean has(Topic topic) {
        return indicators.stream().anyMatch(it -> it.topic() == topic);
    }
}
