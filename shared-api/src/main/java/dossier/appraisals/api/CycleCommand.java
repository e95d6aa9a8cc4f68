package dossier.appraisals.api;

import dossier.words.Command;
import dossier.words.Context;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Everything one may ask of an appraisal cycle. */
@Context("appraisal-cycles")
public sealed interface CycleCommand extends Command {
    @Override
    CycleId id();

    /**
     * APR-04: opens it, and freezes the templates for it.
     *
     * @param id its period, {@code 2026}, {@code 2026-Q1} or {@code 2026-03}
     */
    record OpenCycle(
            @NotNull CycleId id, @NotEmpty @Size(max = 50) List<@NotNull AppraisalTemplateId> templates)
            implements CycleCommand {}
}
