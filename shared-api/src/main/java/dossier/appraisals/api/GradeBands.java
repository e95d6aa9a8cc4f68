package dossier.appraisals.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;

/** From which score on a grade is given; below the last one it is failing. */
public record GradeBands(
        @PositiveOrZero @Max(100) int excellentFrom,
        @PositiveOrZero @Max(100) int goodFrom,
        @PositiveOrZero @Max(100) int competentFrom) {
    public static final GradeBands OURS = new GradeBands(90, 80, 60);

    public boolean descend() {
        return excellentFrom > goodFrom && goodFrom > competentFrom;
    }

    public Grade grade(BigDecimal score) {
        if (reaches(score, excellentFrom)) return Grade.EXCELLENT;
        if (reaches(score, goodFrom)) return Grade.GOOD;
        return reaches(score, competentFrom) ? Grade.COMPETENT : Grade.FAILING;
    }

    private static boolean reaches(BigDecimal score, int from) {
        return score.compareTo(BigDecimal.valueOf(from)) >= 0;
    }
}
