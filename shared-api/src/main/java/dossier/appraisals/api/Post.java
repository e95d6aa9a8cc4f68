package dossier.appraisals.api;

import dossier.words.DepartmentId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A post whose holders are appraised by a template.
 *
 * @param position its code in the department
 */
public record Post(
        @NotNull DepartmentId department,
        @NotBlank @Size(max = 40) String position) {}
