package dossier.standalone;

import dossier.appraisals.api.AppraisalCommand;
import dossier.appraisals.api.AppraisalCommand.*;
import dossier.appraisals.api.AppraisalId;
import dossier.appraisals.api.AppraisalTemplateId;
import dossier.appraisals.api.Calibration;
import dossier.appraisals.api.Consequence;
import dossier.appraisals.api.Consequence.Kind;
import dossier.appraisals.api.CycleId;
import dossier.appraisals.api.CyclePeriod;
import dossier.appraisals.api.Indicator;
import dossier.appraisals.api.Rating;
import dossier.appraisals.api.Scorer;
import dossier.appraisals.api.Target;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One person's appraisal in one cycle of the demo company's past, as dice have it; its figures come from what the company did. */
final class DemoAppraisalLife {
    private static final String HR = "admin", LEGAL = "wang-fang", ACCOUNTS = "sun-li";
    private static final DepartmentId FINANCE = new DepartmentId("finance");
    private static final List<String> PEERS = List.of("gao-fei", "xie-yu");
    private static final int DAYS_OF_A_MONTH = 30;

    private final String person;
    private final String supervisor;
    private final CycleId cycle;
    private final CyclePeriod period;
    private final AppraisalTemplateId template;
    private final DemoDesk desk;
    private final DemoAgenda agenda;
    private final Random dice;
    private final AppraisalId id;

    DemoAppraisalLife(
            String person,
            String supervisor,
            CycleId cycle,
            AppraisalTemplateId template,
            DemoDesk desk,
            DemoAgenda agenda,
            int dice) {
        this.person = person;
        this.supervisor = supervisor;
        this.cycle = cycle;
        this.period = cycle.period().orElseThrow();
        this.template = template;
        this.desk = desk;
        this.agenda = agenda;
        this.dice = new Random(dice);
        this.id = AppraisalId.of(new PersonId(person), cycle);
    }

    /** @param begin when the cycle is open */
    void plan(LocalDateTime begin) {
        at(begin.plusMinutes(10), HR, new OpenAppraisal(id, new PersonId(person), cycle, template));
        at(agenda.after(begin, chance(8) ? 7 : 1), supervisor, new SetPlan(id, "完成本期目标；每周例会汇报进展。", targets()));
        if (period.kind().allRound()) {
            at(agenda.after(begin, 2), HR, invite(List.of(PEERS.getFirst(), ACCOUNTS)));
            at(agenda.after(begin, 3), HR, invite(PEERS));
        }
        var over = last(agenda.after(begin, 4).toLocalDate()).atTime(10, dice.nextInt(60));
        if (period.kind().allRound()) allRound(over);
        at(agenda.after(over, 1).minusHours(1), supervisor, new EvaluateAsSupervisor(id, wrongForm(), ""));
        var late = chance(10);
        var evaluated = agenda.after(over, late ? 8 : period.kind().allRound() ? 5 : 2);
        at(evaluated.minusHours(1), HR, new ConsolidateResult(id, "", null));
        // who is late finds it with their superior
        at(evaluated, late ? "lin-guodong" : supervisor, evaluation());
        result(agenda.after(evaluated, 1));
    }

    /** The last day before it is scored: of the cycle, or of its planning where that came too late. */
    private LocalDate last(LocalDate planned) {
        return planned.isAfter(period.until()) ? planned : period.until();
    }

    /** Self-assessment, two colleagues, and the opinion of finance. */
    private void allRound(LocalDateTime over) {
        at(agenda.after(over, 2), person, new AssessSelf(id, ratings(any -> true, 80, 15), "全年完成目标，协作良好。"));
        for (var peer : PEERS)
            at(
                    agenda.after(over, 3),
                    peer,
                    new ScoreAsPeer(id, ratings(it -> it.scorer() == Scorer.PEERS, 75, 25), "乐于协助同事。"));
        at(agenda.after(over, 4), ACCOUNTS, new GiveOpinion(id, FINANCE, "回款资料提交及时。"));
    }

    private void result(LocalDateTime consolidated) {
        at(consolidated, HR, new ConsolidateResult(id, "事实数据与评分已核对。", null));
        if (chance(8))
            at(
                    consolidated.plusHours(1),
                    HR,
                    new CalibrateResult(id, new Calibration(new BigDecimal("82.00"), "与同岗位横向比较后校准。")));
        var published = consolidated.plusHours(2);
        at(published, HR, new PublishResult(id));
        at(published.plusMinutes(20), HR, new ApplyResult(id, List.of(bonus())));
        if (!chance(12)) at(agenda.after(published, chance(12) ? 12 : 2), supervisor, interview());
        var appealed = chance(15);
        if (appealed) appeal(agenda.after(published, 3));
        if (chance(20)) at(agenda.after(published, 7), person, new AppealResult(id, "补充两份合同的签约额。"));
        apply(agenda.after(published, 9));
    }

    private void appeal(LocalDateTime appealed) {
        at(appealed, person, new AppealResult(id, "客户满意度评分与回访记录不符。"));
        at(appealed.plusHours(1), supervisor, new DecideAppeal(id, "", "", null));
        var adjusted = chance(50) ? new Calibration(new BigDecimal("85.00"), "回访记录显示客户满意。") : null;
        at(agenda.after(appealed, 3), LEGAL, new DecideAppeal(id, "查阅了回访记录和评分依据。", "依据记录作出决定。", adjusted));
    }

    /** A bonus; for whom it is refused because they have failed, a plan for improvement. */
    private void apply(LocalDateTime applied) {
        at(applied, HR, new ApplyResult(id, List.of(bonus(), new Consequence(Kind.PAY_CUT, "降薪一档。"))));
        agenda.at(applied.plusMinutes(10), () -> {
            if (desk.attempt(HR, new ApplyResult(id, List.of(bonus())))) return;
            var plan = new Consequence(Kind.IMPROVEMENT_PLAN, "三个月内每周拜访两家新客户，由主管每月检查。");
            desk.attempt(HR, new ApplyResult(id, List.of(plan)));
        });
        if (!chance(15))
            at(agenda.after(applied, chance(15) ? 25 : 15), supervisor, new FollowUpResult(id, "已落实，效果良好。", true));
    }

    private InviteOpinions invite(List<String> peers) {
        return new InviteOpinions(id, peers.stream().map(PersonId::new).toList(), List.of(FINANCE));
    }

    private EvaluateAsSupervisor evaluation() {
        return new EvaluateAsSupervisor(id, ratings(any -> true, 65, 35), "按计划推进，重点客户维护到位。");
    }

    /** Nothing of what is to be rated, something that the facts score, and something that a month does not. */
    private List<Rating> wrongForm() {
        return List.of(new Rating("signed", BigDecimal.valueOf(100)), new Rating("meeting", BigDecimal.valueOf(90)));
    }

    private RecordInterview interview() {
        return new RecordInterview(id, "重点合同顺利签订。", "回款跟进偏慢。", "每周核对一次应收账款。", "向大客户经理发展。");
    }

    private static Consequence bonus() {
        return new Consequence(Kind.BONUS, "按绩效奖金办法发放。");
    }

    private List<Rating> ratings(Predicate<Indicator> which, int least, int more) {
        return DemoAppraisals.byHand(template, cycle).stream()
                .filter(which)
                .map(it -> new Rating(it.code(), BigDecimal.valueOf(least + dice.nextInt(more))))
                .toList();
    }

    /** For a month so much, for a longer cycle as many times more. */
    private List<Target> targets() {
        if (!template.equals(DemoAppraisals.SALES)) return List.of();
        var months = (int) Math.max(1, ChronoUnit.DAYS.between(period.from(), period.until()) / DAYS_OF_A_MONTH);
        return Stream.of(
                        target("signed", 180_000 * months),
                        target("revenue", 120_000 * months),
                        target("customers", months),
                        target("delivery", 95))
                .toList();
    }

    private static Target target(String indicator, int value) {
        return new Target(indicator, BigDecimal.valueOf(value));
    }

    private void at(LocalDateTime moment, String who, AppraisalCommand command) {
        agenda.at(moment, () -> desk.attempt(who, command));
    }

    private boolean chance(int percent) {
        return dice.nextInt(100) < percent;
    }
}
