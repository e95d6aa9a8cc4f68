package dossier.appraisals.query;

import static dossier.appraisals.api.AppraisalStage.FORGOTTEN;
import static dossier.appraisals.api.AppraisalStage.WITHDRAWN;
import static dossier.handbook.Authority.DECIDE_APPEALS;
import static dossier.handbook.Authority.KEEP_APPRAISALS;
import static dossier.handbook.Authority.READ_DEPARTMENT;
import static dossier.handbook.Rule.APR_05;
import static dossier.handbook.Rule.APR_06;
import static dossier.handbook.Rule.APR_08;
import static dossier.handbook.Rule.APR_17;
import static dossier.handbook.Rule.LIMIT;

import dossier.appraisals.api.AppraisalEvent;
import dossier.appraisals.api.AppraisalEvent.DutyBegun;
import dossier.appraisals.api.AppraisalEvent.DutyKept;
import dossier.appraisals.api.AppraisalEvent.DutyLapsed;
import dossier.appraisals.api.AppraisalEvent.EvaluationHandedOver;
import dossier.handbook.Duty;
import dossier.handbook.DutyEvent;
import dossier.platform.read.DutyLine;
import dossier.platform.read.Office;
import dossier.platform.read.ReadableBy;
import dossier.platform.read.Reader;
import dossier.platform.read.Task;
import dossier.platform.read.Told;
import dossier.words.DepartmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What waits in an appraisal and with whom, and who may read something of it. */
final class AppraisalWork {
    private static final String SUPERVISOR = "supervisor", PEER = "peer-", DEPARTMENT = "department-";
    private static final Office HR = new Office(KEEP_APPRAISALS, null), APPEALS = new Office(DECIDE_APPEALS, null);

    private AppraisalWork() {}

    /** Whether a duty is that of a peer or a department who was asked for an opinion. */
    static boolean isOfInvited(String subject) {
        return subject.startsWith(PEER) || subject.startsWith(DEPARTMENT);
    }

    /** @param after the file as the event leaves it, but for its tasks */
    static List<Task> tasks(List<Task> before, AppraisalEvent event, AppraisalFile after, Told told) {
        var at = told.recordedAt();
        if (after.stage() == WITHDRAWN || after.stage() == FORGOTTEN) return List.of();
        var tasks =
                switch (event) {
                    case DutyBegun it -> plus(without(before, it.subject()), owed(it.duty(), after, at));
                    case DutyKept it -> without(before, it);
                    case DutyLapsed it -> without(before, it);
                    case EvaluationHandedOver it ->
                        before.stream()
                                .map(task -> it.from().equals(task.person()) ? task.passedTo(it.to()) : task)
                                .toList();
                    default -> before;
                };
        return withNext(tasks, after, at);
    }

    /** What is owed waits with who owes it. */
    private static Stream<Task> owed(Duty duty, AppraisalFile file, Instant at) {
        var subject = duty.subject();
        var until = duty.lastDay();
        if (duty.rule() == APR_06) return file.byScorer("hold-interview", APR_06, at, until);
        if (duty.rule() == APR_17) return file.byScorer("follow-up-result", APR_17, at, until);
        if (duty.rule() != LIMIT) return Stream.empty();
        var task =
                switch (subject) {
                    case "plan" -> file.byScorer("set-plan", LIMIT, at, until);
                    case "self" ->
                        Stream.ofNullable(file.person()).map(it -> Task.inPerson(it, "assess-self", LIMIT, at, until));
                    case "appeal" ->
                        Stream.of(Task.of(DECIDE_APPEALS, null, "decide-appeal", LIMIT, at, until)
                                .barring(file.person()));
                    default ->
                        subject.startsWith(SUPERVISOR)
                                ? file.byScorer("evaluate", LIMIT, at, until)
                                : ofInvited(subject, file, at, until);
                };
        return task.map(it -> it.about(subject));
    }

    private static Stream<Task> ofInvited(String subject, AppraisalFile file, Instant at, LocalDate until) {
        if (subject.startsWith(PEER))
            return at(file.forms().peers(), number(subject, PEER))
                    .map(Forms.Peer::person)
                    .filter(Objects::nonNull)
                    .map(it -> Task.inPerson(it, "score-as-peer", LIMIT, at, until));
        if (subject.startsWith(DEPARTMENT))
            return at(file.forms().opinions(), number(subject, DEPARTMENT))
                    .map(it -> Task.of(READ_DEPARTMENT, it.department(), "give-opinion", LIMIT, at, until)
                            .barring(file.person()));
        return Stream.empty();
    }

    private static int number(String subject, String kind) {
        return Integer.parseInt(subject.substring(kind.length()));
    }

    private static <T> Stream<T> at(List<T> all, int number) {
        return all.stream().skip(number - 1L).limit(1);
    }

    /** What HR does next, as soon as it can be done. */
    private static List<Task> withNext(List<Task> tasks, AppraisalFile file, Instant at) {
        var next = next(file);
        var others = tasks.stream()
                .filter(it -> !isNext(it) || it.action().equals(next))
                .toList();
        if (next.isEmpty() || others.stream().anyMatch(it -> it.action().equals(next))) return others;
        var rule = next.equals("apply-result") ? APR_08 : APR_05;
        return plus(
                others,
                Stream.of(Task.of(KEEP_APPRAISALS, null, next, rule, at, null).barring(file.person())));
    }

    private static String next(AppraisalFile file) {
        var forms = file.forms();
        return switch (file.stage()) {
            case SCORING -> {
                if (forms.evaluation() != null && isHeard(file)) yield "consolidate-result";
                yield forms.self() != null && forms.peers().isEmpty() ? "invite-opinions" : "";
            }
            case CONSOLIDATED -> "publish-result";
            case PUBLISHED -> file.outcome().interview() != null ? "apply-result" : "";
            case DECIDED -> "apply-result";
            default -> "";
        };
    }

    /** Everyone who was invited has given theirs, or their time has run out. */
    private static boolean isHeard(AppraisalFile file) {
        return file.duties().stream().noneMatch(it -> isOfInvited(it.subject()) && it.state() == DutyLine.State.OWED);
    }

    private static boolean isNext(Task task) {
        return task.rule() == APR_05 || task.rule() == APR_08;
    }

    /** An evaluation that was passed on waits once, with the limit of its new scorer. */
    private static List<Task> without(List<Task> tasks, String begun) {
        return begun.startsWith(SUPERVISOR)
                ? tasks.stream()
                        .filter(it -> !it.subject().startsWith(SUPERVISOR))
                        .toList()
                : tasks;
    }

    private static List<Task> without(List<Task> tasks, DutyEvent duty) {
        return tasks.stream()
                .filter(it -> it.rule() != duty.rule() || !it.subject().equals(duty.subject()))
                .toList();
    }

    private static List<Task> plus(List<Task> tasks, Stream<Task> more) {
        return Stream.concat(tasks.stream(), more).toList();
    }

    /** SEC-01: who is appraised, who scores them, HR and who decides appeals; in confidence whoever was asked for a form. */
    static ReadableBy readers(AppraisalFile file) {
        var readers = ReadableBy.NOBODY.and(HR).and(APPEALS);
        if (file.person() != null) readers = readers.and(file.person());
        if (file.scorer() != null) readers = readers.and(file.scorer());
        for (var peer : file.forms().peers()) if (peer.person() != null) readers = readers.inConfidence(peer.person());
        for (var opinion : file.forms().opinions())
            readers = readers.inConfidence(new Office(READ_DEPARTMENT, opinion.department()));
        return readers;
    }

    /** What somebody was asked for and nothing else. */
    static Forms form(AppraisalFile file, Reader reader) {
        var departments = file.forms().opinions().stream()
                .map(Forms.Opinion::department)
                .filter(it -> speaksFor(it, reader))
                .toList();
        return file.forms().of(reader.person(), departments);
    }

    /** What its duties are about. */
    static List<String> subjects(AppraisalFile file, Reader reader) {
        var opinions = file.forms().opinions();
        return Stream.concat(
                        file.forms().peers().stream()
                                .filter(it -> reader.person().equals(it.person()))
                                .map(it -> PEER + it.number()),
                        IntStream.rangeClosed(1, opinions.size())
                                .filter(it -> speaksFor(opinions.get(it - 1).department(), reader))
                                .mapToObj(it -> DEPARTMENT + it))
                .toList();
    }

    private static boolean speaksFor(DepartmentId department, Reader reader) {
        return reader.reach().offices().contains(new Office(READ_DEPARTMENT, department));
    }
}
