package dossier.appraisals.query;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dossier.appraisals.api.AppraisalStage;
import dossier.appraisals.api.Grade;
import dossier.handbook.Rule;
import dossier.platform.read.Ledgers;
import dossier.platform.read.Percent;
import dossier.platform.web.Wording;
import dossier.platform.web.page.Board;
import dossier.platform.web.page.BoardQuery;
import dossier.platform.web.page.BoardQuery.By;
import dossier.platform.web.page.Chart;
import dossier.platform.web.page.Chart.Cell;
import dossier.platform.web.page.Chart.Form;
import dossier.platform.web.page.Chart.Row;
import dossier.platform.web.page.Chart.Series;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.LedgerFilter;
import dossier.platform.web.page.Names;
import dossier.platform.web.page.Tile;
import dossier.platform.web.page.Tile.Part;
import dossier.platform.web.page.Tile.Tone;
import dossier.policies.api.PoliciesOn;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** APR-04, APR-05: the cycles that run in the months that are asked for: how far they are, and what came of them. */
@Component
record AppraisalBoard(Ledgers ledgers, PoliciesOn policies, Figures figures, Wording wording, Names names)
        implements Board {

    /** Some appraisals and the list of them, with those that were withdrawn. */
    private record Some(List<AppraisalFile> files, LedgerFilter all) {
        private LedgerFilter published() {
            return CycleProgress.published(all);
        }

        private LedgerFilter underWay() {
            return CycleProgress.open(all);
        }

        private LedgerFilter graded(Grade grade) {
            return published().with("grade", grade);
        }

        private long count(Predicate<AppraisalFile> which) {
            return files.stream().filter(which).count();
        }

        private long countPublished() {
            return count(it -> it.stage().published());
        }

        private long countGraded(Grade grade) {
            return count(it -> it.stage().published() && it.grade() == grade);
        }

        private long countUnderWay() {
            return count(it -> it.stage().counts() && !it.stage().published());
        }

        private Some in(String cycle) {
            return new Some(
                    files.stream()
                            .filter(it ->
                                    it.cycle() != null && it.cycle().value().equals(cycle))
                            .toList(),
                    all.with("cycle", cycle));
        }

        private Cell[] progress() {
            return new Cell[] {
                Cell.of(countPublished(), published().list()),
                Cell.of(countUnderWay(), underWay().list())
            };
        }

        private Cell[] grades() {
            return Arrays.stream(Grade.values())
                    .map(it -> Cell.of(countGraded(it), graded(it).list()))
                    .toArray(Cell[]::new);
        }
    }

    @Override
    public String name() {
        return AppraisalReadModels.APPRAISALS;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Set<By> by() {
        return Set.of(By.DEPARTMENT);
    }

    @Override
    public Shown of(BoardQuery asked, PersonId reader) {
        var cycles = LedgerFilter.of(AppraisalReadModels.CYCLES)
                .with("from.to", asked.lastDay())
                .with("until.from", asked.firstDay())
                .with("sort", "-from")
                .all(ledgers, CycleFile.class, reader)
                .stream()
                .map(CycleFile::id)
                .toList();
        var all = LedgerFilter.of(AppraisalReadModels.APPRAISALS)
                .with("cycle", cycles.toArray())
                .with("post.department", asked.only(By.DEPARTMENT));
        if (cycles.isEmpty()) return new Shown(List.of(), List.of());
        var found = new Some(all.all(ledgers, AppraisalFile.class, reader), all);
        var latest = found.in(cycles.getFirst());
        return new Shown(
                tiles(found, latest), List.of(progress(cycles, found), grades(cycles, found), departments(latest)));
    }

    private List<Tile> tiles(Some found, Some latest) {
        return List.of(
                Tile.of(
                        "appraisals-open",
                        Rule.APR_05,
                        found.countUnderWay(),
                        "appraisals",
                        found.underWay().list()),
                excellent(latest),
                Tile.of(
                        "appraisals-failing",
                        Rule.APR_05,
                        found.countGraded(Grade.FAILING),
                        "appraisals",
                        found.graded(Grade.FAILING).list()),
                Tile.of(
                        "appraisals-appealed",
                        Rule.APR_07,
                        found.count(it -> it.stage() == AppraisalStage.APPEALED),
                        "appraisals",
                        found.all().with("stage", AppraisalStage.APPEALED).list()));
    }

    /** APR-05: how many of the latest cycle are excellent, beside how many may be. */
    private Tile excellent(Some latest) {
        var count = latest.countGraded(Grade.EXCELLENT);
        var share = Percent.of(count, latest.countPublished());
        var most = mostExcellent();
        var tile = Tile.of(
                "appraisals-excellent",
                Rule.APR_05,
                count,
                "appraisals",
                latest.graded(Grade.EXCELLENT).list());
        if (share == null) return tile;
        return tile.with(new Part(
                share.intValue(),
                most == 0 ? null : most,
                most == 0 ? wording.say("tile.share", share) : wording.say("tile.share-of-most", share, most),
                most > 0 && share.intValue() > most ? Tone.BAD : Tone.PLAIN,
                latest.published().list()));
    }

    private Chart progress(List<String> cycles, Some found) {
        return new Chart(
                "appraisals-progress",
                Form.COLUMNS,
                Rule.APR_05,
                steps(),
                cycles.reversed().stream()
                        .map(it -> Row.of(it, found.in(it).progress()))
                        .toList(),
                Row.of(wording.say("chart.total"), found.progress()));
    }

    private List<Series> steps() {
        return List.of(
                Series.part(wording.say("series.published"), "jade"),
                Series.part(wording.say("series.under-way"), "slate-line"));
    }

    /** APR-05: of each cycle, with the share of excellent ones beside what the policy allows. */
    private Chart grades(List<String> cycles, Some found) {
        var tones = List.of("jade", "azure", "slate-line", "seal");
        var most = mostExcellent();
        var series = new ArrayList<Series>();
        for (var grade : Grade.values()) series.add(Series.part(wording.constant(grade), tones.get(grade.ordinal())));
        if (most > 0) {
            series.add(Series.rate(wording.say("series.excellent-rate"), "azure-deep"));
            series.add(Series.rateLimit(wording.say("series.excellent-most")));
        }
        return new Chart(
                "appraisals-grades",
                Form.COLUMNS,
                Rule.APR_05,
                series,
                cycles.reversed().stream()
                        .map(it -> Row.of(it, grades(found.in(it), most)))
                        .toList(),
                Row.of(wording.say("chart.total"), grades(found, most)));
    }

    private static Cell[] grades(Some some, int most) {
        if (most == 0) return some.grades();
        var share = Percent.of(some.countGraded(Grade.EXCELLENT), some.countPublished());
        return Stream.concat(
                        Arrays.stream(some.grades()), Stream.of(Cell.rate(share), Cell.rate(BigDecimal.valueOf(most))))
                .toArray(Cell[]::new);
    }

    /** In percent; 0 where the policy sets no limit. */
    private int mostExcellent() {
        return policies.on(figures.todayInTheHouse()).appraisals().excellentShare();
    }

    private Chart departments(Some latest) {
        return new Chart(
                "appraisals-departments",
                Form.BARS,
                Rule.APR_05,
                steps(),
                latest.files().stream()
                        .filter(it -> it.post() != null)
                        .collect(groupingBy(AppraisalBoard::department, TreeMap::new, toList()))
                        .entrySet()
                        .stream()
                        .map(it -> Row.of(
                                names.of(new DepartmentId(it.getKey())),
                                new Some(it.getValue(), latest.all().with("post.department", it.getKey())).progress()))
                        .toList(),
                Row.of(wording.say("chart.total"), latest.progress()));
    }

    private static String department(AppraisalFile it) {
        return Objects.requireNonNull(it.post()).department().value();
    }
}
