package dossier.appraisals.query;

import static dossier.handbook.Authority.DECIDE_APPEALS;
import static dossier.handbook.Authority.KEEP_APPRAISALS;

import dossier.platform.read.Partly.Line;
import dossier.platform.read.Reader;
import java.util.Set;

/** What somebody sees of an appraisal; nobody sees more of their own, whatever office they hold. */
enum Sight {
    /** Everything, with who scored as a peer: for those who audit. */
    WHOLE,
    /** All but who scored as a peer, and what: for HR, for who decides appeals, for the supervisor and the line above. */
    ALL_BUT_NAMES,
    /** Their own, and once it is published the result with how it came to be; never what peers and departments said of them. */
    OWN,
    /** The form they were asked for. */
    FORM;

    private static final Set<String> OF_PEERS = Set.of("appraisals.ScoredByPeer", "appraisals.ScoreAsPeer");
    private static final Set<String> OF_OTHERS =
            Set.of("appraisals.OpinionsInvited", "appraisals.OpinionGiven", "comments.CommentWritten");
    private static final Set<String> BEFORE_PUBLICATION = Set.of(
            "appraisals.AppraisalOpened",
            "appraisals.PlanSet",
            "appraisals.SelfAssessed",
            "appraisals.EvaluationHandedOver",
            "appraisals.AppraisalWithdrawn",
            "appraisals.AppraisalForgotten");

    static Sight of(AppraisalFile file, Reader reader) {
        var person = file.person();
        var scorer = file.scorer();
        if (person == null || reader.is(person)) return OWN;
        if (reader.reach().everything()) return WHOLE;
        if (reader.holds(KEEP_APPRAISALS) || reader.holds(DECIDE_APPEALS)) return ALL_BUT_NAMES;
        if (scorer != null && reader.reaches(scorer)) return ALL_BUT_NAMES;
        if (reader.actsFor(person)) return OWN;
        return reader.reaches(person) ? ALL_BUT_NAMES : FORM;
    }

    boolean tells(Line line, Reader reader, boolean published) {
        return switch (this) {
            case WHOLE -> true;
            case ALL_BUT_NAMES -> reader.is(line.by()) || !is(line, OF_PEERS);
            case OWN -> reader.is(line.by()) || line.command() == null && toThePerson(line, published);
            case FORM -> reader.is(line.by());
        };
    }

    private static boolean toThePerson(Line line, boolean published) {
        if (is(line, OF_PEERS) || is(line, OF_OTHERS) || ofOthersDuty(line)) return false;
        return published || is(line, BEFORE_PUBLICATION) || line.eventName().contains(".Duty");
    }

    private static boolean is(Line line, Set<String> some) {
        return some.contains(line.eventName()) || line.command() != null && some.contains(line.command());
    }

    private static boolean ofOthersDuty(Line line) {
        return line.details().stream()
                .anyMatch(it -> it.label().equals("subject") && AppraisalWork.isOfInvited(it.value()));
    }
}
