package dossier.templates.api;

import dossier.words.ClauseKind;
import dossier.words.Command;
import dossier.words.Confidential;
import dossier.words.Context;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Everything one may ask of a clause in the library: written by one, approved by legal, another person. */
@Context("clauses")
public sealed interface ClauseCommand extends Command {
    @Override
    ClauseId id();

    /**
     * Opens a clause with its first version.
     *
     * @param kind the same for all its versions
     */
    record WriteClause(
            @NotNull ClauseId id,
            @NotNull ClauseKind kind,
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 20_000) String text)
            implements ClauseCommand {}

    /** A returned version again, or a further version of one that was approved. */
    record ReviseClause(
            @NotNull ClauseId id,
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 20_000) String text,
            @NotBlank @Size(max = 2_000) @Confidential String reason)
            implements ClauseCommand {}

    /** From now on templates may use this version. */
    record ApproveClause(
            @NotNull ClauseId id,
            @NotNull @Size(max = 2_000) @Confidential String remark) implements ClauseCommand {}

    /** Legal sends the version back. */
    record ReturnClause(
            @NotNull ClauseId id,
            @NotBlank @Size(max = 2_000) @Confidential String reason) implements ClauseCommand {}

    /** No further template uses it; those that do keep its text. */
    record WithdrawClause(
            @NotNull ClauseId id,
            @NotBlank @Size(max = 2_000) @Confidential String reason) implements ClauseCommand {}
}
