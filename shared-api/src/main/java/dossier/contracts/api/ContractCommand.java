package dossier.contracts.api;

import dossier.seals.api.SealUseId;
import dossier.words.Command;
import dossier.words.Confidential;
import dossier.words.Context;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** Everything one may ask of a contract; here from draft to signature, the later parts of its life in families of their own. */
@Context("contracts")
public sealed interface ContractCommand extends Command
        permits ContractCommand.DraftingCommand,
                ContractCommand.ReviewCommand,
                ContractCommand.SigningCommand,
                ContractCommand.HandlingCommand,
                PerformanceCommand,
                ChangeCommand,
                PaymentCommand,
                TermCommand,
                CorrectionCommand,
                TakeoverCommand,
                ClearanceCommand,
                ContractDutyCommand {
    @Override
    ContractId id();

    /** From the first draft to the hands of the reviewers. */
    sealed interface DraftingCommand extends ContractCommand
            permits DraftContract, ReviseContract, AttachFile, SubmitContract, WithdrawContract {}

    /** What those say to whom it was submitted. */
    sealed interface ReviewCommand extends ContractCommand
            permits ApproveAsManager,
                    ReturnAsManager,
                    ReviewAsLegal,
                    ConveneJointReview,
                    ApproveInJointReview,
                    ObjectInJointReview {}

    /** CON-01: opens a contract with its first draft. */
    record DraftContract(
            @NotNull ContractId id, @NotNull @Valid ContractDraft draft) implements DraftingCommand {}

    /** A further version of the draft, before submission or after a return. */
    record ReviseContract(
            @NotNull ContractId id,
            @NotNull @Valid ContractDraft draft,
            @NotNull @Size(max = 2_000) @Confidential String note)
            implements DraftingCommand {}

    /** Puts an uploaded file into the dossier. */
    record AttachFile(
            @NotNull ContractId id,
            @NotNull FilePurpose purpose,
            @NotNull @Valid StoredFile file) implements DraftingCommand {}

    /** CON-02: hands the current version to review; the first time it gets its number. */
    record SubmitContract(@NotNull ContractId id) implements DraftingCommand {}

    /** CON-04: the department manager lets it pass. */
    record ApproveAsManager(
            @NotNull ContractId id,
            @NotNull @Size(max = 2_000) @Confidential String remark) implements ReviewCommand {}

    /** CON-04: the department manager sends it back with the amendments wanted. */
    record ReturnAsManager(
            @NotNull ContractId id,
            @NotEmpty @Size(max = 50) List<@NotNull @Valid Amendment> amendments) implements ReviewCommand {}

    /** CON-03, CON-05: legal's three findings; all confirmed lets it pass, one that is not sends it back. */
    record ReviewAsLegal(
            @NotNull ContractId id,
            @NotNull @Valid Finding legality,
            @NotNull @Valid Finding completeness,
            @NotNull @Valid Finding accuracy)
            implements ReviewCommand {
        public boolean allConfirmed() {
            return legality.confirmed() && completeness.confirmed() && accuracy.confirmed();
        }
    }

    /** CON-06: who reviews a major or complex contract together. */
    record ConveneJointReview(
            @NotNull ContractId id,
            @NotEmpty @Size(max = 20) List<@NotNull PersonId> reviewers) implements ReviewCommand {}

    /** CON-06: a named reviewer agrees. */
    record ApproveInJointReview(
            @NotNull ContractId id,
            @NotNull @Size(max = 2_000) @Confidential String remark) implements ReviewCommand {}

    /** CON-06: a named reviewer objects, which sends it back. */
    record ObjectInJointReview(
            @NotNull ContractId id,
            @NotBlank @Size(max = 2_000) @Confidential String reason) implements ReviewCommand {}

    /** The drafter takes it back before anyone has signed. */
    record WithdrawContract(
            @NotNull ContractId id,
            @NotBlank @Size(max = 2_000) @Confidential String reason) implements DraftingCommand {}

    /** CON-07, CON-15: one side signs or seals what has passed its review. */
    sealed interface SigningCommand extends ContractCommand permits SignContract, SealContract {
        Party party();

        LocalDate signedOn();

        StoredFile evidence();
    }

    /** CON-07, CON-15: one side has signed or sealed, as the evidence file shows. */
    record SignContract(
            @NotNull ContractId id,
            @NotNull Party party,
            @NotNull LocalDate signedOn,
            @NotNull @Valid StoredFile evidence)
            implements SigningCommand {}

    /**
     * CON-07, SEA-02, SEA-03: we have sealed it with the contract seal, as the register of uses and the evidence file show.
     *
     * @param use of the seal, carried out; no other contract rests on it
     */
    record SealContract(
            @NotNull ContractId id,
            @NotNull SealUseId use,
            @NotNull LocalDate signedOn,
            @NotNull @Valid StoredFile evidence)
            implements SigningCommand {
        @Override
        public Party party() {
            return Party.US;
        }
    }

    /** How those at work on a review pass it among themselves; none of it leads around a gate. */
    sealed interface HandlingCommand extends ContractCommand {
        /** 加签 in a review that is one person's. */
        sealed interface CosignCommand extends HandlingCommand
                permits AskReviewer, AnswerAsked, HandOverAsked, WithdrawAsked {}

        /** 催办: the drafter reminds those in whose hands it is, once a day at most. */
        record UrgeReview(
                @NotNull ContractId id,
                @NotNull @Size(max = 2_000) @Confidential String remark) implements HandlingCommand {}

        /** 转办: a named reviewer passes the review to a colleague. */
        record HandOverReview(
                @NotNull ContractId id,
                @NotNull PersonId successor,
                @NotBlank @Size(max = 2_000) @Confidential String reason)
                implements HandlingCommand {}

        /** 加签: one more voice in a joint review that has begun. */
        record AddReviewer(
                @NotNull ContractId id,
                @NotNull PersonId reviewer,
                @NotBlank @Size(max = 2_000) @Confidential String reason)
                implements HandlingCommand {}

        /** 加签: who has the manager's or the legal review asks a further reviewer, to be heard before they answer themselves or after. */
        record AskReviewer(
                @NotNull ContractId id,
                @NotNull PersonId reviewer,
                @NotNull Turn turn,
                @NotBlank @Size(max = 2_000) @Confidential String reason)
                implements CosignCommand {}

        /** 加签意见: the one who was asked. One asked before is heard and no more; one asked after who objects sends it back. */
        record AnswerAsked(
                @NotNull ContractId id,
                boolean agreed,
                @NotNull @Size(max = 2_000) @Confidential String remark) implements CosignCommand {}

        /** 加签转办: the one who was asked passes it to a colleague, in the same turn. */
        record HandOverAsked(
                @NotNull ContractId id,
                @NotNull PersonId successor,
                @NotBlank @Size(max = 2_000) @Confidential String reason)
                implements CosignCommand {}

        /** 撤回加签: who asked does so no more, as long as the colleague has not answered. */
        record WithdrawAsked(
                @NotNull ContractId id,
                @NotNull PersonId reviewer,
                @NotBlank @Size(max = 2_000) @Confidential String reason)
                implements CosignCommand {}

        /** 抄送: lets colleagues read it; they are asked for nothing but to take note. */
        record CopyToColleagues(
                @NotNull ContractId id,
                @NotEmpty @Size(max = 50) List<@NotNull PersonId> colleagues,
                @NotNull @Size(max = 2_000) @Confidential String remark)
                implements HandlingCommand {}

        /** Someone it was copied to has read it. */
        record TakeNote(@NotNull ContractId id) implements HandlingCommand {}

        /** 交接: a superior, or who manages the organisation, passes the drafter's contract to a successor of the same department. */
        record HandOverContract(
                @NotNull ContractId id,
                @NotNull PersonId successor,
                @NotBlank @Size(max = 2_000) @Confidential String reason)
                implements HandlingCommand {}

        /** 撤回: takes back one's own step before the next has acted. */
        record CallBack(
                @NotNull ContractId id,
                @NotBlank @Size(max = 2_000) @Confidential String reason) implements HandlingCommand {}
    }
}
