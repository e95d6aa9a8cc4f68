package dossier.appraisals.query;

import dossier.appraisals.api.AppraisalEvent;
import dossier.appraisals.api.AppraisalEvent.Evaluated;
import dossier.appraisals.api.AppraisalEvent.OpinionGiven;
import dossier.appraisals.api.AppraisalEvent.OpinionsInvited;
import dossier.appraisals.api.AppraisalEvent.PlanSet;
import dossier.appraisals.api.AppraisalEvent.ScoredByPeer;
import dossier.appraisals.api.AppraisalEvent.SelfAssessed;
import dossier.appraisals.api.Figure;
import dossier.appraisals.api.Rating;
import dossier.appraisals.api.Target;
import dossier.platform.read.Told;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What everyone has said in an appraisal (APR-04, APR-05, APR-14).
 *
 * @param plan null before it is set
 * @param self 自评表; null before it is given
 * @param evaluation 评价表; null before it is given
 * @param peers those invited, in that order
 */
public record Forms(
        @Nullable Plan plan,
        @Nullable Self self,
        @Nullable Evaluation evaluation,
        List<Peer> peers,
        List<Opinion> opinions) {
    static final Forms BLANK = new Forms(null, null, null, List.of(), List.of());

    /** @param text null once the person is forgotten */
    public record Plan(@Nullable String text, List<Target> targets, Instant at) {}

    /** @param summary null once the person is forgotten */
    public record Self(List<Rating> ratings, @Nullable String summary, Instant at) {}

    /**
     * @param figures by the facts, as they stood then
     * @param summary null once the person is forgotten
     */
    public record Evaluation(
            PersonId supervisor,
            List<Rating> ratings,
            List<Figure> figures,
            @Nullable String summary,
            Instant at) {}

    /**
     * A colleague who was invited, and the form they filled in; each half may be kept from its reader.
     *
     * @param person null where it is not said who it is
     * @param form null before it is given, and where it is not shown
     */
    public record Peer(
            int number, @Nullable PersonId person, @Nullable PeerForm form) {}

    /** @param at null where it is not said */
    public record PeerForm(
            List<Rating> ratings,
            @Nullable String remark,
            @Nullable Instant at) {}

    /** @param by null before it is given, and so are the text and when */
    public record Opinion(
            DepartmentId department,
            @Nullable PersonId by,
            @Nullable String text,
            @Nullable Instant at) {}

    Forms after(AppraisalEvent event, Told told) {
        var at = told.happenedAt();
        return switch (event) {
            case PlanSet it -> new Forms(new Plan(it.plan(), it.targets(), at), self, evaluation, peers, opinions);
            case SelfAssessed it ->
                new Forms(plan, new Self(it.ratings(), it.summary(), at), evaluation, peers, opinions);
            case Evaluated it ->
                new Forms(
                        plan,
                        self,
                        new Evaluation(it.supervisor(), it.ratings(), it.figures(), it.summary(), at),
                        peers,
                        opinions);
            case OpinionsInvited it -> invited(it);
            case ScoredByPeer it ->
                withPeers(one -> one.number() == it.number()
                        ? new Peer(one.number(), it.peer(), new PeerForm(it.ratings(), it.remark(), at))
                        : one);
            case OpinionGiven it ->
                withOpinions(one -> one.department().equals(it.department())
                        ? new Opinion(one.department(), it.by(), it.opinion(), at)
                        : one);
            default -> this;
        };
    }

    private Forms invited(OpinionsInvited it) {
        var number = new int[1];
        return new Forms(
                plan,
                self,
                evaluation,
                it.peers().stream().map(who -> new Peer(++number[0], who, null)).toList(),
                it.departments().stream()
                        .map(where -> new Opinion(where, null, null, null))
                        .toList());
    }

    /** Whether all who were invited have given theirs. */
    public boolean complete() {
        return peers.stream().allMatch(it -> it.form() != null)
                && opinions.stream().allMatch(it -> it.at() != null);
    }

    /** With the forms of peers on sheets without names, in no order that tells whose they are, once none is missing. */
    Forms withoutNames(boolean closed) {
        var sheets = peers.stream()
                .map(Peer::form)
                .filter(Objects::nonNull)
                .map(it -> new Peer(0, null, new PeerForm(it.ratings(), it.remark(), null)))
                .sorted(Comparator.comparing(Forms::text))
                .toList();
        var names = withPeers(it -> new Peer(it.number(), it.person(), null));
        var all = closed && sheets.size() > 1
                ? Stream.concat(names.peers.stream(), sheets.stream()).toList()
                : names.peers;
        return new Forms(plan, self, evaluation, all, opinions);
    }

    /** As who is appraised sees them: of what others said, only the supervisor's, and only when it is time. */
    Forms ofThePerson(boolean published) {
        return new Forms(plan, self, published ? evaluation : null, List.of(), List.of());
    }

    /** What this one was asked for, and nothing else. */
    Forms of(PersonId peer, List<DepartmentId> departments) {
        return new Forms(
                null,
                null,
                null,
                peers.stream().filter(it -> peer.equals(it.person())).toList(),
                opinions.stream()
                        .filter(it -> departments.contains(it.department()))
                        .toList());
    }

    private static String text(Peer sheet) {
        return Stream.ofNullable(sheet.form())
                .flatMap(it -> it.ratings().stream())
                .map(it -> it.indicator() + Objects.requireNonNullElse(it.points(), BigDecimal.ZERO))
                .collect(Collectors.joining(" "));
    }

    private Forms withPeers(UnaryOperator<Peer> change) {
        return new Forms(plan, self, evaluation, peers.stream().map(change).toList(), opinions);
    }

    private Forms withOpinions(UnaryOperator<Opinion> change) {
        return new Forms(
                plan, self, evaluation, peers, opinions.stream().map(change).toList());
    }

    /** Those who were invited, by number. */
    public List<Peer> invited() {
        return peers.stream().filter(it -> it.number() > 0).toList();
    }

    /** Forms that do not say whose they are. */
    public List<PeerForm> unnamed() {
        return peers.stream()
                .filter(it -> it.number() == 0)
                .map(Peer::form)
                .filter(Objects::nonNull)
                .toList();
    }
}
