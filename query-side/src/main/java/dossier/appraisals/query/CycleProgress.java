package dossier.appraisals.query;

import dossier.appraisals.api.AppraisalStage;
import dossier.appraisals.api.Grade;
import dossier.platform.web.page.LedgerFilter;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How far a cycle is, as far as its reader may see (APR-04, APR-05).
 *
 * @param all that count in it: without those that were withdrawn or forgotten
 * @param published of those
 * @param open the others of those
 * @param late those in which something is owed and overdue
 * @param steps how many stand where; where nobody stands is left out
 * @param grades who has which grade, the best first
 * @param most how many may be excellent; -1 for no limit
 */
public record CycleProgress(
        List<AppraisalFile> all,
        List<AppraisalFile> published,
        List<AppraisalFile> open,
        List<AppraisalFile> late,
        List<Step> steps,
        List<Graded> grades,
        int most) {
    private static final int WHOLE = 100;

    public record Step(AppraisalStage stage, int count) {}

    public record Graded(Grade grade, List<AppraisalFile> files) {}

    /** Those of some whose result is known. */
    static LedgerFilter published(LedgerFilter some) {
        return at(AppraisalStage::published, some);
    }

    /** Those of some whose result is still to come. */
    static LedgerFilter open(LedgerFilter some) {
        return at(it -> it.counts() && !it.published(), some);
    }

    private static LedgerFilter at(Predicate<AppraisalStage> which, LedgerFilter some) {
        return some.with(
                "stage", Arrays.stream(AppraisalStage.values()).filter(which).toArray());
    }

    /** @param share of all that may be excellent, in percent; 0 for no limit */
    static CycleProgress of(List<AppraisalFile> files, int share) {
        var all = files.stream().filter(it -> it.stage().counts()).toList();
        var byStage =
                all.stream().collect(Collectors.groupingBy(AppraisalFile::stage, TreeMap::new, Collectors.counting()));
        var graded = all.stream().filter(it -> it.grade() != null).toList();
        return new CycleProgress(
                all,
                all.stream().filter(it -> it.stage().published()).toList(),
                all.stream().filter(it -> !it.stage().published()).toList(),
                all.stream().filter(it -> !it.late().isEmpty()).toList(),
                byStage.entrySet().stream()
                        .map(it -> new Step(it.getKey(), it.getValue().intValue()))
                        .toList(),
                Arrays.stream(Grade.values())
                        .map(grade -> new Graded(
                                grade,
                                graded.stream()
                                        .filter(it -> it.grade() == grade)
                                        .toList()))
                        .toList(),
                share == 0 ? -1 : Math.max(1, all.size() * share / WHOLE));
    }
}
