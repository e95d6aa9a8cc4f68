package dossier.contracts.command;

import static dossier.handbook.Authority.*;
import static dossier.handbook.Rule.CON_08;
import static dossier.handbook.Rule.CON_16;
import static dossier.handbook.Rule.CON_17;
import static dossier.handbook.Rule.CON_19;
import static dossier.handbook.Rule.LIMIT;
import static dossier.handbook.Rule.ORD_01;
import static dossier.handbook.Scenario.someone;

import dossier.contracts.api.ClauseText;
import dossier.contracts.api.ContractCommand;
import dossier.contracts.api.ContractCommand.ReviewAsLegal;
import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractDutyEvent.DutyBegun;
import dossier.contracts.api.ContractDutyEvent.DutyKept;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.*;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.ContractNumber;
import dossier.contracts.api.ContractSealedBy;
import dossier.contracts.api.ContractStage;
import dossier.contracts.api.Finding;
import dossier.contracts.api.Party;
import dossier.counterparties.api.CounterpartyCard;
import dossier.counterparties.api.CounterpartyId;
import dossier.files.api.FileCard;
import dossier.handbook.Actor;
import dossier.handbook.Duty;
import dossier.handbook.Rule;
import dossier.handbook.Scenario;
import dossier.organisation.api.PersonCard;
import dossier.policies.api.WorkingDay;
import dossier.seals.api.SealKind;
import dossier.seals.api.SealUseId;
import dossier.seals.api.SealedDocument;
import dossier.words.ClauseKind;
import dossier.words.DepartmentId;
import dossier.words.Money;
import dossier.words.StoredFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** People, papers and histories that the tests of a contract's life share. */
final class ContractLife {
    static final ContractId ID = new ContractId("c-1");
    static final String NUMBER = "HT-2026-00001";
    static final LocalDate DUE = LocalDate.parse("2026-03-05");
    static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    static final StoredFile SCAN = new StoredFile("a".repeat(64), "scan.pdf", "application/pdf", 9);
    static final CounterpartyId ACME = new CounterpartyId("acme");

    static final Actor DRAFTER = someone("li", "sales", DRAFT_CONTRACTS);
    static final Actor COLLEAGUE = someone("wu", "sales", DRAFT_CONTRACTS);
    static final Actor MANAGER = someone("mei", "sales", DRAFT_CONTRACTS, REVIEW_AS_MANAGER, SIGN_CONTRACTS);
    static final Actor OTHER_MANAGER = someone("guo", "after-sales", REVIEW_AS_MANAGER, SIGN_CONTRACTS);
    static final Actor LAWYER = someone("luo", "legal", DRAFT_CONTRACTS, REVIEW_AS_LEGAL);
    static final Actor ACCOUNTANT = someone("fang", "finance", REVIEW_AS_FINANCE);
    static final Actor CLERK = someone("cao", "contract-group", CONVENE_JOINT_REVIEW);

    static final Actor COORDINATOR = someone("ning", "contract-group", COORDINATE_CONTRACTS);
    static final Actor WORKER = someone("bai", "production");

    static final ContractDraft SMALL = draft(Money.cny("499999.99"), false);
    static final ContractDraft MAJOR = draft(Money.cny("500000"), false);
    static final ContractDraft COMPLEX = draft(Money.cny("1"), true);

    private ContractLife() {}

    static final SealUseId SEAL_USE = new SealUseId("use-1");

    /** Someone before a contract, while every register has a good answer. */
    static Scenario<ContractCommand, ContractState, ContractEvent> by(Actor actor) {
        return Scenario.of(ContractDecider.CONTRACT, actor)
                .knowing(
                        new CounterpartyCard(ACME, true, "Acme"),
                        new FileCard(SCAN.sha256(), true, SCAN.size()),
                        new WorkingDay(DUE, null),
                        new ContractNumber(NUMBER),
                        new SealedDocument(SEAL_USE, SealKind.CONTRACT, SCAN.sha256(), true),
                        new ContractSealedBy(SEAL_USE, null),
                        card(LAWYER),
                        card(ACCOUNTANT));
    }

    static PersonCard card(Actor actor) {
        return new PersonCard(actor.person(), true, actor.department(), actor.authorities(), List.of());
    }

    static PersonCard left(Actor actor) {
        return new PersonCard(actor.person(), false, actor.department(), actor.authorities(), List.of());
    }

    static ContractDraft draft(Money amount, boolean complex, ClauseKind... without) {
        var clauses = Arrays.stream(ClauseKind.values())
                .map(it -> new ClauseText(it, Set.of(without).contains(it) ? " " : "text"))
                .toList();
        return new ContractDraft("Pumps", ACME, amount, true, complex, clauses, null);
    }

    static ReviewAsLegal confirmed() {
        return new ReviewAsLegal(ID, Finding.CONFIRMED, Finding.CONFIRMED, Finding.CONFIRMED);
    }

    static ContractEvent[] drafted(ContractDraft draft) {
        return draftedBy(DRAFTER, draft);
    }

    static ContractEvent[] draftedBy(Actor drafter, ContractDraft draft) {
        return new ContractEvent[] {new ContractDrafted(ID, draft, drafter.person(), new DepartmentId("sales"))};
    }

    static ContractEvent[] submitted(ContractDraft draft) {
        return submittedBy(DRAFTER, draft);
    }

    static ContractEvent[] submittedBy(Actor drafter, ContractDraft draft) {
        return then(draftedBy(drafter, draft), new ContractSubmitted(ID, NUMBER, 1, draft == MAJOR, DUE));
    }

    static ContractEvent[] passedManager(ContractDraft draft) {
        return then(submitted(draft), managerApproved());
    }

    static ContractEvent[] passedLegal(ContractDraft draft) {
        var approved = then(passedManager(draft), new ApprovedByLegal(ID, LAWYER.person()));
        return draft == SMALL ? then(approved, new ReviewPassed(ID, 1, TODAY)) : approved;
    }

    static ContractEvent[] convened() {
        return then(
                passedLegal(MAJOR), new JointReviewConvened(ID, List.of(LAWYER.person(), ACCOUNTANT.person()), DUE));
    }

    static ContractEvent[] returned(ContractDraft draft) {
        return then(submitted(draft), new ReturnedByManager(ID, MANAGER.person(), List.of()));
    }

    /** Signed by both today, with what is owed from then on. */
    static ContractEvent[] inEffect() {
        var signed = then(
                passedLegal(SMALL),
                new ContractSigned(ID, Party.US, TODAY, SCAN),
                new ContractSigned(ID, Party.COUNTERPARTY, TODAY, SCAN),
                new ContractTookEffect(ID, TODAY));
        return then(signed, duties(TODAY));
    }

    /** What is owed from the day of effect; the register of working days answers {@link #DUE}. */
    static ContractEvent[] duties(LocalDate effectiveOn) {
        return new ContractEvent[] {
            begun(CON_08, "", DUE),
            begun(CON_16, "", DUE),
            begun(CON_17, "", effectiveOn.plusDays(30)),
            begun(CON_19, "", effectiveOn.plusDays(30)),
            begun(ORD_01, "", DUE)
        };
    }

    /** That a review is owed by {@link #DUE}. */
    static DutyBegun limit(ContractStage review) {
        return begun(LIMIT, ReviewLimits.subject(review), DUE);
    }

    static DutyBegun begun(Rule rule, String subject, LocalDate lastDay) {
        return new DutyBegun(ID, Duty.byEndOf(lastDay, rule, subject));
    }

    static DutyKept kept(Rule rule, String subject, LocalDate lastDay, Instant done) {
        return new DutyKept(
                ID, rule, subject, Duty.byEndOf(lastDay, rule, subject).due(), done);
    }

    static ContractEvent[] withdrawn() {
        return then(drafted(SMALL), new ContractWithdrawn(ID, "cancelled"));
    }

    static ApprovedByManager managerApproved() {
        return new ApprovedByManager(ID, MANAGER.person(), "fine", DUE);
    }

    static ContractEvent[] then(ContractEvent[] history, ContractEvent... more) {
        return Stream.concat(Arrays.stream(history), Arrays.stream(more)).toArray(ContractEvent[]::new);
    }
}
