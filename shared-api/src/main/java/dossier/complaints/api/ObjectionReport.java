package dossier.complaints.api;

import dossier.words.Confidential;
import dossier.words.DepartmentId;
import dossier.words.StoredFile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * CMP-09: the objection report (产品异议报告表).
 *
 * @param batch as the goods are marked; may be empty
 * @param quantity of what is objected to
 * @param defect what is wrong with it, as it was found
 * @param demand what the customer asks for; may be empty
 * @param reportedTo the department it is reported to
 * @param evidence pictures, a record of inspection; null when there is none yet
 */
public record ObjectionReport(
        @NotBlank @Size(max = 200) @Confidential String product,
        @NotNull @Size(max = 100) @Confidential String batch,
        @NotNull @Positive BigDecimal quantity,
        @NotBlank @Size(max = 20) String unit,
        @NotBlank @Size(max = 2_000) @Confidential String defect,
        @NotNull @Size(max = 2_000) @Confidential String demand,
        @NotNull DepartmentId reportedTo,
        @Nullable @Valid StoredFile evidence) {}
