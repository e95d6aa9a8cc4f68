package dossier.contracts.command;

import static dossier.contracts.command.ContractLife.*;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.contracts.api.ContractCommand.SignContract;
import dossier.contracts.api.ContractCommand.SubmitContract;
import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractDutyCommand.NoteBreach;
import dossier.contracts.api.ContractDutyCommand.RemindOfDuty;
import dossier.contracts.api.ContractDutyEvent.DutyBegun;
import dossier.contracts.api.ContractDutyEvent.DutyBreached;
import dossier.contracts.api.ContractDutyEvent.DutyKept;
import dossier.contracts.api.ContractDutyEvent.DutyLapsed;
import dossier.contracts.api.ContractDutyEvent.DutyReminded;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.ContractRevised;
import dossier.contracts.api.ContractEvent.ContractSigned;
import dossier.contracts.api.ContractEvent.ContractTookEffect;
import dossier.contracts.api.ContractTerms;
import dossier.contracts.api.Party;
import dossier.contracts.api.Term;
import dossier.contracts.api.Term.Renewal;
import dossier.contracts.api.TermCommand.EndTerm;
import dossier.contracts.api.TermCommand.GiveNotice;
import dossier.contracts.api.TermCommand.LetTermRun;
import dossier.contracts.api.TermCommand.RenewContract;
import dossier.contracts.api.TermEvent.ContractExpired;
import dossier.contracts.api.TermEvent.ContractRenewed;
import dossier.contracts.api.TermEvent.EndAnnounced;
import dossier.contracts.api.TermEvent.NoticeGiven;
import dossier.contracts.api.TermEvent.TermConsidered;
import dossier.files.api.FileCard;
import dossier.handbook.Actor;
import dossier.handbook.Circumstances;
import dossier.handbook.Duty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** TERM: nobody is surprised by the end of a contract, and the house sees to it on its day. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TermTest {
    /** Notice until the last of May; told of thirty days before. */
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30),
            NOTICE_BY = LocalDate.of(2026, 5, 31),
            TOLD = LocalDate.of(2026, 5, 1);

    private static final ContractDraft YEARLY = lasting(new Term(null, JUNE, Renewal.AUTOMATIC, 12, 30));
    private static final ContractDraft AGREED = lasting(new Term(null, JUNE, Renewal.BY_AGREEMENT, null, 30));
    private static final ContractDraft ENDING = lasting(new Term(null, JUNE, Renewal.NONE, null, 30));
    private static final ContractDraft ENDLESS = lasting(new Term(null, null, Renewal.NONE, null, 90));
    private static final GiveNotice GIVE = new GiveNotice(ID, Party.COUNTERPARTY, TODAY, SCAN);
    private static final RenewContract RENEW = new RenewContract(ID, JUNE.plusYears(1), SCAN);
    private static final LetTermRun LEAVE = new LetTermRun(ID, "as agreed");
    private static final EndTerm END = new EndTerm(ID);

    @Test
    void a_term_that_does_not_agree_is_not_submitted() {
        refused(new Term(JUNE, TODAY, Renewal.NONE, null, null), "terms.period");
        refused(new Term(null, JUNE, Renewal.AUTOMATIC, null, null), "terms.months");
        refused(new Term(null, JUNE, Renewal.BY_AGREEMENT, 12, null), "terms.months");
        refused(new Term(null, null, Renewal.BY_AGREEMENT, null, null), "terms.end");
    }

    @Test
    void with_its_effect_its_end_is_watched() {
        by(MANAGER)
                .given(then(passedWith(YEARLY), new ContractSigned(ID, Party.COUNTERPARTY, TODAY, SCAN)))
                .when(new SignContract(ID, Party.US, TODAY, SCAN))
                .then(then(
                        new ContractEvent[] {
                            new ContractSigned(ID, Party.US, TODAY, SCAN), new ContractTookEffect(ID, TODAY)
                        },
                        then(duties(TODAY), watched(JUNE))));
    }

    @Test
    void the_house_tells_of_the_end_in_time_and_of_a_decision_not_taken() {
        by(Actor.HOUSE)
                .at(morning(TOLD))
                .given(inEffectWith(YEARLY))
                .when(new RemindOfDuty(ID, TERM, TermDecider.NOTICE))
                .then(new DutyReminded(ID, TERM, TermDecider.NOTICE), new EndAnnounced(ID, JUNE, true, NOTICE_BY));
        by(Actor.HOUSE)
                .at(morning(TOLD).minusSeconds(1))
                .given(inEffectWith(YEARLY))
                .when(new RemindOfDuty(ID, TERM, TermDecider.NOTICE))
                .refused(STAGE);
        by(Actor.HOUSE)
                .at(Instant.parse("2026-05-31T16:00:00Z"))
                .given(inEffectWith(YEARLY))
                .when(new NoteBreach(ID, TERM, TermDecider.NOTICE))
                .then(new DutyBreached(ID, TERM, TermDecider.NOTICE, Instant.parse("2026-05-31T16:00:00Z")));
    }

    @Test
    void the_decision_is_taken_by_leaving_it_to_run_by_notice_or_by_a_new_agreement() {
        by(DRAFTER).given(inEffectWith(ENDING)).when(LEAVE).then(new TermConsidered(ID, "as agreed"), decided());
        by(MANAGER)
                .given(inEffectWith(YEARLY))
                .when(GIVE)
                .then(new NoticeGiven(ID, Party.COUNTERPARTY, TODAY, JUNE, SCAN), decided());
        by(COORDINATOR)
                .given(inEffectWith(AGREED))
                .when(RENEW)
                .then(then(
                        new ContractEvent[] {new ContractRenewed(ID, JUNE.plusYears(1), SCAN), decided()},
                        watched(JUNE.plusYears(1))));
        by(DRAFTER)
                .given(then(inEffectWith(ENDING), new TermConsidered(ID, ""), decided()))
                .when(LEAVE)
                .refused(STAGE);
    }

    @Test
    void notice_is_given_in_time_once_and_where_it_changes_something() {
        by(MANAGER)
                .at(morning(JUNE))
                .given(inEffectWith(YEARLY))
                .when(new GiveNotice(ID, Party.US, NOTICE_BY.plusDays(1), SCAN))
                .refused(STAGE);
        by(MANAGER)
                .at(morning(JUNE))
                .given(inEffectWith(YEARLY))
                .when(new GiveNotice(ID, Party.US, NOTICE_BY, SCAN))
                .allowedBy(ORG_04);
        by(MANAGER)
                .given(inEffectWith(YEARLY))
                .when(new GiveNotice(ID, Party.US, TODAY.plusDays(1), SCAN))
                .refused(STAGE);
        by(MANAGER).given(then(inEffectWith(YEARLY), noticed(JUNE))).when(GIVE).refused(STAGE);
        by(MANAGER).given(inEffectWith(ENDING)).when(GIVE).refused(STAGE);
        by(DRAFTER).given(inEffectWith(YEARLY)).when(GIVE).refused(ORG_04);
        by(MANAGER)
                .knowing(new FileCard(SCAN.sha256(), false, 0))
                .given(inEffectWith(YEARLY))
                .when(GIVE)
                .refused(KNOWN);
    }

    @Test
    void where_there_is_no_end_or_it_is_past_the_rules_answer_all_the_same() {
        by(MANAGER)
                .given(then(inEffectWith(YEARLY), new ContractExpired(ID, JUNE)))
                .when(GIVE)
                .refused(STAGE);
        by(COORDINATOR).given(inEffectWith(ENDLESS)).when(RENEW).refused(STAGE);
        by(COORDINATOR).given(drafted(SMALL)).when(RENEW).refused(STAGE, STAGE);
        by(Actor.HOUSE).given(inEffectWith(ENDLESS)).when(END).refused(STAGE);
    }

    @Test
    void a_contract_without_end_ends_so_long_after_notice() {
        var end = TODAY.plusDays(90);
        by(MANAGER)
                .given(inEffectWith(ENDLESS))
                .when(GIVE)
                .then(new NoticeGiven(ID, Party.COUNTERPARTY, TODAY, end, SCAN), watched(end)[1]);
        by(Actor.HOUSE)
                .at(after(end))
                .given(then(inEffectWith(ENDLESS), noticed(end), watched(end)[1]))
                .when(END)
                .then(new ContractExpired(ID, end), ended(end));
    }

    @Test
    void a_renewal_by_agreement_needs_the_contract_group_and_what_both_have_signed() {
        by(MANAGER).given(inEffectWith(AGREED)).when(RENEW).refused(ORG_04);
        by(COORDINATOR)
                .knowing(new FileCard(SCAN.sha256(), false, 0))
                .given(inEffectWith(AGREED))
                .when(RENEW)
                .refused(CON_10);
        by(COORDINATOR)
                .given(inEffectWith(AGREED))
                .when(new RenewContract(ID, JUNE, SCAN))
                .refused(STAGE);
        by(COORDINATOR).given(inEffectWith(YEARLY)).when(RENEW).refused(STAGE);
    }

    @Test
    void when_its_last_day_is_over_the_house_ends_it_or_renews_it() {
        by(Actor.HOUSE)
                .at(after(JUNE))
                .given(then(inEffectWith(ENDING), decided()))
                .when(END)
                .then(new ContractExpired(ID, JUNE), ended(JUNE));
        by(Actor.HOUSE)
                .at(after(JUNE))
                .given(then(inEffectWith(YEARLY), decided()))
                .when(END)
                .then(then(
                        new ContractEvent[] {new ContractRenewed(ID, JUNE.plusYears(1), null), ended(JUNE)},
                        watched(JUNE.plusYears(1))));
        by(Actor.HOUSE)
                .at(after(JUNE))
                .given(then(inEffectWith(YEARLY), noticed(JUNE)))
                .when(END)
                .then(new ContractExpired(ID, JUNE), ended(JUNE), new DutyLapsed(ID, TERM, TermDecider.NOTICE));
    }

    @Test
    void but_not_before_nor_twice_nor_anyone_else() {
        by(Actor.HOUSE)
                .at(after(JUNE).minusSeconds(1))
                .given(inEffectWith(YEARLY))
                .when(END)
                .refused(STAGE);
        by(Actor.HOUSE)
                .at(after(JUNE))
                .given(then(inEffectWith(ENDING), new ContractExpired(ID, JUNE)))
                .when(END)
                .refused(STAGE);
        by(Actor.HOUSE).at(after(JUNE)).given(inEffect()).when(END).refused(STAGE);
        by(MANAGER).at(after(JUNE)).given(inEffectWith(YEARLY)).when(END).refused(ORG_04);
    }

    @Test
    void a_renewal_runs_for_whole_months_from_the_day_after() {
        var monthly = new Term(null, null, Renewal.AUTOMATIC, 1, null);
        assertThat(monthly.renewedFrom(LocalDate.of(2026, 1, 31))).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(monthly.renewedFrom(LocalDate.of(2026, 2, 28))).isEqualTo(LocalDate.of(2026, 3, 31));
    }

    private static void refused(Term term, String fault) {
        by(DRAFTER).given(drafted(lasting(term))).when(new SubmitContract(ID)).refusedMissing(SOUND, fault);
    }

    private static ContractDraft lasting(@Nullable Term term) {
        return SMALL.with(new ContractTerms(null, List.of(), term));
    }

    private static ContractEvent[] passedWith(ContractDraft draft) {
        return then(passedLegal(SMALL), new ContractRevised(ID, 2, draft, ""));
    }

    private static ContractEvent[] inEffectWith(ContractDraft draft) {
        var inEffect = then(passedWith(draft), new ContractTookEffect(ID, TODAY));
        return draft == ENDLESS ? inEffect : then(inEffect, watched(JUNE));
    }

    private static NoticeGiven noticed(LocalDate end) {
        return new NoticeGiven(ID, Party.US, TODAY, end, SCAN);
    }

    private static ContractEvent[] watched(LocalDate end) {
        var noticeBy = end.minusDays(30);
        var notice = new Duty(TERM, TermDecider.NOTICE, morning(noticeBy.minusDays(30)), after(noticeBy));
        return new ContractEvent[] {new DutyBegun(ID, notice), new DutyBegun(ID, endOn(end))};
    }

    private static Duty endOn(LocalDate end) {
        return new Duty(TERM, TermDecider.END, after(end), after(end.plusDays(1)));
    }

    private static DutyKept decided() {
        return new DutyKept(ID, TERM, TermDecider.NOTICE, after(NOTICE_BY), NOON);
    }

    private static DutyKept ended(LocalDate end) {
        return new DutyKept(ID, TERM, TermDecider.END, endOn(end).due(), after(end));
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(9, 0).atZone(Circumstances.ZONE).toInstant();
    }

    private static Instant after(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Circumstances.ZONE).toInstant();
    }
}
