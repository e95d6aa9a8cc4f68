package dossier.contracts.command;

import static dossier.contracts.api.ContractStage.EFFECTIVE;
import static dossier.contracts.command.ContractClauses.*;
import static dossier.handbook.Authority.COORDINATE_CONTRACTS;
import static dossier.handbook.Authority.SIGN_CONTRACTS;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;

import dossier.contracts.api.ContractDutyEvent.DutyBegun;
import dossier.contracts.api.ContractDutyEvent.DutyLapsed;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.Term;
import dossier.contracts.api.Term.Renewal;
import dossier.contracts.api.TermCommand;
import dossier.contracts.api.TermCommand.*;
import dossier.contracts.api.TermEvent.*;
import dossier.files.api.FileCard;
import dossier.handbook.Circumstances;
import dossier.handbook.Clauses;
import dossier.handbook.Duty;
import dossier.handbook.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * TERM: how a contract comes to its end, or is renewed. Two duties watch over it: those who perform it decide in time what becomes of it ({@link #NOTICE}), and the
 * house ends or renews it when its last day is over ({@link #END}).
 */
final class TermDecider {
    private TermDecider() {}

    /** Subjects of the two duties; also their names in messages. */
    static final String NOTICE = "term.notice", END = "term.end";

    // spotless:off: a table is read in columns
    static final Clauses<TermCommand, ContractState> CLAUSES = Clauses.of(TermCommand.class, ContractState.class)
            .before(GiveNotice.class,
                    may(ORG_04, SIGN_CONTRACTS, ContractClauses::department),
                    needs(STAGE, "contract-in-effect", c -> c.at(EFFECTIVE)),
                    needs(STAGE, "term-open-to-notice", c -> c.open().terms().awaitsNotice()),
                    asks(STAGE, "day-that-has-come", (give, _, given) -> !give.givenOn().isAfter(given.today())),
                    asks(STAGE, "notice-in-time", (give, c, _) -> noticeBy(c).filter(give.givenOn()::isAfter).isEmpty()),
                    uploaded(GiveNotice::evidence))
            .before(RenewContract.class,
                    may(ORG_04, COORDINATE_CONTRACTS),
                    needs(ORG_04, "not-own-draft", ContractClauses.notOwnDraft(COORDINATE_CONTRACTS)),
                    needs(STAGE, "contract-in-effect", c -> c.at(EFFECTIVE)),
                    needs(STAGE, "term-renewed-by-agreement", c -> c.open().terms().renews(Renewal.BY_AGREEMENT)),
                    asks(STAGE, "later-end", (renew, c, _) -> endsOn(c).filter(it -> !renew.endsOn().isAfter(it)).isEmpty()),
                    asks(CON_10, "evidence-of-signature", (renew, _, given) -> isUploaded(renew.evidence(), given)))
            .before(LetTermRun.class,
                    businessOrContractGroup(),
                    needs(STAGE, "contract-in-effect", c -> c.at(EFFECTIVE)),
                    needs(STAGE, "end-to-consider", c -> c.open().performance().duties().find(TERM, NOTICE).isPresent()))
            .before(EndTerm.class,
                    byTheHouse(),
                    needs(STAGE, "term-that-is-over", (c, given) -> c.at(EFFECTIVE) && c.open().terms().running().isPresent()
                            && endsOn(c).filter(given.today()::isAfter).isPresent()))
            .asking(GiveNotice.class, (give, _, _) -> List.of(new FileCard.Of(give.evidence().sha256())))
            .asking(RenewContract.class, (renew, _, _) -> List.of(new FileCard.Of(renew.evidence().sha256())));
    // spotless:on

    static List<ContractEvent> decide(TermCommand command, ContractState state, Circumstances given) {
        var terms = state.open().terms();
        var now = given.happenedAt();
        var events = new ArrayList<ContractEvent>();
        switch (command) {
            case GiveNotice(var id, var party, var on, var evidence) -> {
                var ends = Optional.ofNullable(terms.endsOn()).orElseGet(() -> on.plusDays(days(term(state))));
                events.add(new NoticeGiven(id, party, on, ends, evidence));
                events.addAll(kept(id, TERM, NOTICE, now, state));
                if (terms.endsOn() == null) events.add(endDuty(id, ends));
            }
            case RenewContract(var id, var endsOn, var evidence) -> {
                events.add(new ContractRenewed(id, endsOn, evidence));
                events.addAll(kept(id, TERM, NOTICE, now, state));
                events.addAll(watch(id, term(state), endsOn, given));
            }
            case LetTermRun(var id, var remark) -> {
                events.add(new TermConsidered(id, remark));
                events.addAll(kept(id, TERM, NOTICE, now, state));
            }
            case EndTerm(var id) -> {
                var renewed = terms.renews(Renewal.AUTOMATIC) ? term(state).renewedFrom(end(state)) : null;
                events.add(
                        renewed == null ? new ContractExpired(id, end(state)) : new ContractRenewed(id, renewed, null));
                events.addAll(kept(id, TERM, END, now, state));
                if (state.open().performance().duties().find(TERM, NOTICE).isPresent())
                    events.add(new DutyLapsed(id, TERM, NOTICE));
                if (renewed != null) events.addAll(watch(id, term(state), renewed, given));
            }
        }
        return events;
    }

    /** What is owed from the day it takes effect: a decision before its end, and the end itself. */
    static List<ContractEvent> beginning(ContractId id, ContractState state, Circumstances given) {
        var terms = state.open().terms();
        return terms.running()
                .filter(_ -> terms.endsOn() != null)
                .map(it -> watch(id, it, end(state), given))
                .orElse(List.of());
    }

    /** What the reminder of a duty tells beside itself. */
    static Optional<ContractEvent> announced(ContractId id, Rule rule, String subject, ContractState state) {
        if (rule != TERM || !subject.equals(NOTICE)) return Optional.empty();
        var renews = state.open().terms().renews(Renewal.AUTOMATIC);
        return noticeBy(state).map(it -> new EndAnnounced(id, end(state), renews, it));
    }

    private static List<ContractEvent> watch(ContractId id, Term term, LocalDate endsOn, Circumstances given) {
        var days = given.policy().terms().performance().termNoticeDays();
        var decideBy = term.noticeBy(endsOn);
        var told = Duty.byEndOf(decideBy.minusDays(days), TERM, NOTICE).remind();
        var due = Duty.byEndOf(decideBy, TERM, NOTICE).due();
        return List.of(new DutyBegun(id, new Duty(TERM, NOTICE, told, due)), endDuty(id, endsOn));
    }

    /** The house's own: from the first moment after the last day, until a day later. */
    private static DutyBegun endDuty(ContractId id, LocalDate endsOn) {
        var over = Duty.byEndOf(endsOn, TERM, END).due();
        var due = Duty.byEndOf(endsOn.plusDays(1), TERM, END).due();
        return new DutyBegun(id, new Duty(TERM, END, over, due));
    }

    private static Optional<LocalDate> noticeBy(ContractState state) {
        return state.open().terms().running().flatMap(term -> endsOn(state).map(term::noticeBy));
    }

    private static Optional<LocalDate> endsOn(ContractState state) {
        return Optional.ofNullable(state.open().terms().endsOn());
    }

    /** Of a contract that has an end, as the clauses see to. */
    private static LocalDate end(ContractState state) {
        return endsOn(state).orElseThrow();
    }

    private static Term term(ContractState state) {
        return state.open().terms().running().orElseThrow();
    }

    private static int days(Term term) {
        return Objects.requireNonNull(term.noticeDays());
    }
}
