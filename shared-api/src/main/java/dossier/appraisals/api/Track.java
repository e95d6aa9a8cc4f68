package dossier.appraisals.api;

import static dossier.appraisals.api.Topic.COMPLAINT_HANDLING;
import static dossier.appraisals.api.Topic.CONTRACTS_SIGNED;
import static dossier.appraisals.api.Topic.DUTIES;
import static dossier.appraisals.api.Topic.LOYALTY;
import static dossier.appraisals.api.Topic.NEW_CUSTOMERS;
import static dossier.appraisals.api.Topic.PERFORMANCE_QUALITY;
import static dossier.appraisals.api.Topic.REVENUE;
import static dossier.appraisals.api.Topic.RISK_CONTROL;
import static dossier.appraisals.api.Topic.SATISFACTION;
import static dossier.appraisals.api.Topic.SIGNED_AMOUNT;
import static dossier.appraisals.api.Topic.TASKS;

import java.util.List;

/** For whose work a template is (APR-03, APR-11). */
public enum Track {
    /** Business development and sales. */
    SALES(NEW_CUSTOMERS, REVENUE, SIGNED_AMOUNT),
    /** Contract management. */
    CONTRACT_MANAGEMENT(CONTRACTS_SIGNED, PERFORMANCE_QUALITY, RISK_CONTROL),
    CUSTOMER_RELATIONS(SATISFACTION, COMPLAINT_HANDLING, LOYALTY),
    /** Judged on duties and the completion of tasks. */
    OTHER(DUTIES, TASKS);

    private final List<Topic> performance;

    Track(Topic... performance) {
        this.performance = List.of(performance);
    }

    /** What performance is at least judged on. */
    public List<Topic> performance() {
        return performance;
    }
}
