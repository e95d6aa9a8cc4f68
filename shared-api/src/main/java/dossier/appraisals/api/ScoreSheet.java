package dossier.appraisals.api;

import dossier.appraisals.api.AppraisalEvent.AppraisalOpened;
import dossier.appraisals.api.AppraisalEvent.Evaluated;
import dossier.appraisals.api.AppraisalEvent.ResultConsolidated;
import dossier.appraisals.api.AppraisalEvent.ScoredByPeer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a score is made of, gathered from the events of an appraisal: the decider and what is shown make it the same way.
 *
 * @param supervisor points by the supervisor
 * @param figures by the facts
 * @param peers points of each peer, without their names
 * @param months scores of the months of the year
 * @param monthsShare how much of performance they are, in percent
 */
public record ScoreSheet(
        TemplateSheet template,
        CycleKind kind,
        List<Rating> supervisor,
        List<Figure> figures,
        List<List<Rating>> peers,
        List<BigDecimal> months,
        int monthsShare) {
    /** @return null before the appraisal was opened */
    public static @Nullable ScoreSheet after(@Nullable ScoreSheet sheet, AppraisalEvent event) {
        if (event instanceof AppraisalOpened opened)
            return new ScoreSheet(
                    opened.template().sheet(), opened.period().kind(), List.of(), List.of(), List.of(), List.of(), 0);
        if (sheet == null) return null;
        return switch (event) {
            case Evaluated it ->
                new ScoreSheet(
                        sheet.template,
                        sheet.kind,
                        it.ratings(),
                        it.figures(),
                        sheet.peers,
                        sheet.months,
                        sheet.monthsShare);
            case ScoredByPeer it ->
                new ScoreSheet(
                        sheet.template,
                        sheet.kind,
                        sheet.supervisor,
                        sheet.figures,
                        Stream.concat(sheet.peers.stream(), Stream.of(it.ratings()))
                                .toList(),
                        sheet.months,
                        sheet.monthsShare);
            case ResultConsolidated it -> sheet.with(it.months(), it.monthsShare());
            default -> sheet;
        };
    }

    /** With what the months came to; those of the forgotten are left out. */
    public ScoreSheet with(List<MonthlyResult> results, int share) {
        return new ScoreSheet(
                template,
                kind,
                supervisor,
                figures,
                peers,
                results.stream()
                        .map(MonthlyResult::score)
                        .filter(Objects::nonNull)
                        .toList(),
                share);
    }

    /** How the score comes out of it. */
    public Scoring scoring() {
        return Scoring.of(this);
    }

    @Nullable
    BigDecimal bySupervisor(Indicator indicator) {
        return find(indicator, supervisor);
    }

    List<BigDecimal> ofPeers(Indicator indicator) {
        return peers.stream()
                .map(it -> find(indicator, it))
                .filter(Objects::nonNull)
                .toList();
    }

    @Nullable
    Figure figure(Indicator indicator) {
        return figures.stream()
                .filter(it -> it.indicator().equals(indicator.code()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable BigDecimal find(Indicator indicator, List<Rating> ratings) {
        return ratings.stream()
                .filter(it -> it.indicator().equals(indicator.code()))
                .findFirst()
                .map(Rating::points)
                .orElse(null);
    }
}
