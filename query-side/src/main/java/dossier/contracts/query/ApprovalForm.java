package dossier.contracts.query;

import static dossier.contracts.api.ContractStage.JOINT_REVIEW;
import static dossier.contracts.api.ContractStage.LEGAL_REVIEW;
import static dossier.contracts.api.ContractStage.MANAGER_REVIEW;
import static dossier.handbook.Rule.CON_02;
import static dossier.handbook.Rule.CON_03;
import static dossier.handbook.Rule.CON_04;
import static dossier.handbook.Rule.CON_05;
import static dossier.handbook.Rule.CON_06;
import static dossier.handbook.Rule.CON_07;
import static dossier.handbook.Rule.CON_15;
import static dossier.handbook.Rule.SEC_01;

import dossier.contracts.api.ContractStage;
import dossier.handbook.Rule;
import dossier.platform.read.Task;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 合同审批表 (CON-11): a contract's file as its printed approval form lays it out.
 *
 * @param deviations where the draft departs from its template; null when it was made from none
 */
public record ApprovalForm(ContractFile file, @Nullable Deviations deviations) {
    /**
     * A review the contract has to pass.
     *
     * @param given every word spoken in it, in all rounds
     * @param open what it waits for now; empty when it does not wait here
     * @param passed whether the version that counts has passed it
     */
    public record Step(
            ContractStage stage, List<Rule> rules, List<ReviewGiven> given, List<Task> open, boolean passed) {}

    /** A joint review only where it needs one. */
    public List<Step> steps() {
        return Stream.of(step(MANAGER_REVIEW, CON_04), step(LEGAL_REVIEW, CON_03, CON_05), step(JOINT_REVIEW, CON_06))
                .filter(it -> it.stage() != JOINT_REVIEW
                        || file.major()
                        || file.current().draft().complex())
                .toList();
    }

    /** The handbook's rules that the form shows to have been kept, or that still stand before the signature. */
    public List<Rule> rules() {
        return Stream.of(
                        Stream.of(CON_02),
                        steps().stream().flatMap(it -> it.rules().stream()),
                        Stream.of(CON_15, CON_07))
                .flatMap(it -> it)
                .toList();
    }

    private Step step(ContractStage stage, Rule... rules) {
        var here = file.stage() == stage;
        return new Step(
                stage,
                List.of(rules),
                file.reviews().stream().filter(it -> it.stage() == stage).toList(),
                here ? file.tasks().stream().filter(it -> it.rule() != SEC_01).toList() : List.of(),
                file.stage() != ContractStage.WITHDRAWN && file.stage().compareTo(stage) > 0);
    }
}
