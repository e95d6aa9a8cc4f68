package dossier.handbook;

import static dossier.handbook.Rule.Kind.DUTY;
import static dossier.handbook.Rule.Kind.FIGURE;
import static dossier.handbook.Rule.Kind.GATE;
import static dossier.handbook.Rule.Kind.RECORD;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The handbook as code: one constant for each rule that is built. Its name and text in zh and en stand in {@code dossier/handbook/rules*.properties} under the
 * same code. Sources are the handbooks A (business), B (sales), C (branches), D (commerce).
 */
public enum Rule {
    /** Positions carry authority, and no one decides on their own case. */
    ORG_04(GATE, "A C D"),
    /** A supervisor acts only for subordinates in their reporting line. */
    ORG_05(GATE, "B C D"),
    /** Departments with their groups, each with its manager. */
    ORG_01(RECORD, "A B D"),
    /** Network department, region manager, business supervisor, operations specialist. */
    ORG_02(RECORD, "C"),
    /** A branch works only inside its approved business scope. */
    ORG_03(GATE, "C"),
    /** Branches are inspected, and measures for improvement seen to. */
    ORG_08(DUTY, "C"),
    /** A department has an approved headcount by post. */
    ORG_06(GATE, "B"),
    /** Regulations carry number, scope, interpreter, the three who made them and their day, and all staff take note. */
    ORG_07(RECORD, "A B"),
    /** The salesperson or the contract group drafts. */
    CON_01(GATE, "A C D"),
    /** All mandatory clauses before submission. */
    CON_02(GATE, "D"),
    /** Legality, completeness and accuracy, each confirmed on its own. */
    CON_03(GATE, "A C D"),
    /** The department manager reviews first; every amendment is kept. */
    CON_04(GATE, "B D"),
    /** Legal reviews before signing. */
    CON_05(GATE, "A"),
    /** Major or complex contracts get a joint review. */
    CON_06(GATE, "D"),
    /** In effect once both parties have signed or sealed, with evidence. */
    CON_07(GATE, "D"),
    /** Copies go to the departments concerned after signing, and their receipt is acknowledged. */
    CON_08(DUTY, "A D"),
    /** The business department performs; the contract group tracks every obligation. */
    CON_09(DUTY, "D"),
    /** Amendment and termination are reviewed by the contract group and signed by both. */
    CON_10(GATE, "D"),
    /** Archived when performed, with a complete dossier. */
    CON_11(GATE, "D"),
    /** The ledger, and the periodic statistics of signing and performance. */
    CON_12(FIGURE, "D"),
    /** A copy is filed after signing; the archive holds the original. */
    CON_16(DUTY, "A D"),
    /** The contract group reviews progress with the business department periodically. */
    CON_17(DUTY, "D"),
    /** The sales supervisor reviews salespeople's contracts and sees that they are performed. */
    CON_19(DUTY, "B"),
    /** An amendment or termination is negotiated promptly, with the reason stated. */
    CON_18(DUTY, "D"),
    /** Signed only after the review has passed. */
    CON_15(GATE, "C"),
    /** Each seal has one keeper, who alone puts it to use. */
    SEA_01(GATE, "D"),
    /** A seal is used for the document that an approved request names. */
    SEA_02(GATE, "D"),
    /** Every use is registered before the next. */
    SEA_03(GATE, "D"),
    /** A seal that is out comes back at once. */
    SEA_04(DUTY, "D"),
    /** The responsible leader approves before the use. */
    SEA_05(GATE, "D"),
    /** Prices follow the price list; a deviation needs its own approval. */
    CON_13(GATE, "C"),
    /** A customer over its limit, beyond its term or overdue needs risk sign-off. */
    CON_14(GATE, "C"),
    /** Credit risk is held by rating, limit and term. */
    RSK_04(GATE, "C"),
    /** Every customer has a file: needs, preferences, contacts, credit. */
    CUS_01(RECORD, "A B C D"),
    /** Major, regular or potential, by value, potential and loyalty. */
    CUS_02(FIGURE, "B"),
    /** Customers are reviewed quarterly. */
    CUS_03(DUTY, "B"),
    /** A customer's credit is rated; limit and term follow. */
    CUS_04(GATE, "C"),
    /** Customer files are numbered and have one custodian. */
    CUS_05(RECORD, "B"),
    /** Major customers have a maintenance plan. */
    CUS_06(DUTY, "C D"),
    /** Events for customers are planned and held. */
    CUS_07(DUTY, "D"),
    /** Direct-supply and terminal customers are marked as such. */
    CUS_08(RECORD, "B"),
    /** Each salesperson keeps own customer files and assesses those customers. */
    CUS_09(RECORD, "B"),
    /** An order is registered promptly once its contract is in effect, and stays within the contract's subject, quantity and amount. */
    ORD_01(DUTY, "C"),
    /** The departments concerned have their tasks for an order, each with its day. */
    ORD_02(DUTY, "A C"),
    /** The customer is told of each change of status. */
    ORD_03(DUTY, "C"),
    /** Of a delay the customer is told before the day promised, and their understanding is recorded. */
    ORD_04(DUTY, "A"),
    /** Problems of an order are recorded, assigned and resolved. */
    ORD_05(DUTY, "A"),
    /** A delivery is recorded, and the customer's acceptance or rejection of it. */
    ORD_06(RECORD, "A C"),
    /** After a delivery its use is followed up. */
    ORD_07(DUTY, "A C"),
    /** A complaint is recorded at once, with all that belongs to it. */
    CMP_01(RECORD, "A B D"),
    /** It is answered and solved within the limits of its severity. */
    CMP_02(DUTY, "C D"),
    /** Customer relations owns it and brings in the departments concerned. */
    CMP_03(GATE, "D"),
    /** Its cause is analysed; of a quality objection liability is determined and accountability assessed. */
    CMP_04(GATE, "B"),
    /** It is remedied: agreed with the customer first, and traceable to the order or the money. */
    CMP_05(GATE, "C"),
    /** The customer knows the result in time, and is asked whether they are satisfied. */
    CMP_06(DUTY, "A B D"),
    /** A major incident goes to management at once, a breached limit up the levels by itself. */
    CMP_07(DUTY, "B"),
    /** Complaints are analysed periodically, and what is to be improved is followed to its end. */
    CMP_08(DUTY, "A C D"),
    /** A quality objection is on its report promptly. */
    CMP_09(DUTY, "B"),
    /** After a justified complaint the customer is visited. */
    CMP_10(DUTY, "B"),
    /** No complaints of customers who are supplied directly. */
    CMP_11(FIGURE, "B"),
    /** The business supervisor tracks the quality of products. */
    CMP_12(DUTY, "B"),
    /** Revenue is entered by the operations specialist and reconciled with finance. */
    REV_01(RECORD, "C"),
    /** Overdue receivables are chased. */
    REV_02(DUTY, "B C"),
    /** Accounts are reconciled with the customer periodically. */
    REV_03(DUTY, "B"),
    /** Revenue is held against the budget, and deviations explained. */
    REV_04(DUTY, "C"),
    /** Fair and all-round: performance, ability and attitude. */
    APR_01(FIGURE, "A C D"),
    /** The three dimensions have their weights, and weighted indicators. */
    APR_02(GATE, "D"),
    /** Indicators follow the role. */
    APR_03(GATE, "C D"),
    /** Months, quarters and calendar years; the plan is set before any scoring. */
    APR_04(GATE, "A C D"),
    /** Self-assessment, supervisor, peers, consolidation with the departments' opinions; the supervisor alone in a month. */
    APR_05(GATE, "A C D"),
    /** The result is talked over with who was appraised. */
    APR_06(DUTY, "D"),
    /** A result is appealed within a limit, investigated by another, and upheld or adjusted with reasons. */
    APR_07(GATE, "C"),
    /** A result that stands is applied. */
    APR_08(GATE, "A C D"),
    /** Indicators are taken from facts where the system holds them, with the evidence. */
    APR_09(GATE, "C D"),
    /** Excellent: raise or bonus; failing: pay cut or improvement plan. */
    APR_10(GATE, "A"),
    /** Sales staff are judged mainly on what they sell. */
    APR_11(FIGURE, "C"),
    /** A month is scored on its work, a quarter overall, a year in all three dimensions. */
    APR_12(GATE, "A C"),
    /** Peers are of the same department, and score cooperation and communication. */
    APR_13(GATE, "A"),
    /** Self-assessment and evaluation each have a form, filled in completely. */
    APR_14(GATE, "D"),
    /** Attendance of the weekly meeting is an appraisal item. */
    APR_15(GATE, "B"),
    /** Ability also covers innovation and teamwork; attitude also initiative, dedication and discipline. */
    APR_16(GATE, "A"),
    /** Results and improvement plans are followed. */
    APR_17(DUTY, "B"),
    /** Contract and customer data only for those entitled. */
    SEC_01(GATE, "B D"),
    /** Not of the handbooks: each step has its place in the life of a case. */
    STAGE(GATE, ""),
    /** Not of the handbooks: work is passed on only by those in whose hands it is, and only while it waits. */
    HAND(GATE, ""),
    /** Not of the handbooks: a mistaken entry is corrected by two people (四眼原则), with the reason. */
    SECOND(GATE, ""),
    /** Not of the handbooks: who leaves has handed over all that is personally in their hands. */
    LEAVE(GATE, ""),
    /** Not of the handbooks: who moves has handed over what is in their hands and their new post may not have. */
    MOVE(GATE, ""),
    /** Not of the handbooks: what a command names is there. */
    KNOWN(GATE, ""),
    /** Not of the handbooks: what identifies something in business does so once. */
    UNIQUE(GATE, ""),
    /** Not of the handbooks: what a contract says beyond its clauses agrees with itself. */
    SOUND(GATE, ""),
    /** Not of the handbooks, whose reviews (CON-04, CON-05, CON-06) are gates: a review is given by its last day, which the policy sets. */
    LIMIT(DUTY, ""),
    /** Not of the handbooks, whose REV-01 is a record: what is earned is entered promptly, by a day that follows from the policy. */
    ENTRY(DUTY, ""),
    /** Not of the handbooks: nobody is surprised by the end or the renewal of a contract, and the house sees to it on its day. */
    TERM(DUTY, ""),
    /** Not of the handbooks: what is called off from a framework contract stays within it. */
    FRAME(GATE, "");

    /** What a rule does: only gates refuse. */
    public enum Kind {
        /** Allows or refuses a command. */
        GATE,
        /** Kept or breached: a limit or a periodic obligation. */
        DUTY,
        /** Present or missing. */
        RECORD,
        /** Recomputed and equal. */
        FIGURE
    }

    private final Kind kind;
    private final String source;

    Rule(Kind kind, String source) {
        this.kind = kind;
        this.source = source;
    }

    public Kind kind() {
        return kind;
    }

    /** The handbooks it stands in, or empty for a rule of the house's own. */
    public String source() {
        return source;
    }

    /** As people write it: {@code CON-05}. */
    @JsonValue
    public String code() {
        return name().replace('_', '-');
    }

    public static Rule of(String code) {
        return valueOf(code.replace('-', '_'));
    }

    /** Empty for one that only a newer version knows. */
    public static Optional<Rule> find(String code) {
        return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    @Override
    public String toString() {
        return code();
    }
}
