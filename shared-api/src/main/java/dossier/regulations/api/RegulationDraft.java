package dossier.regulations.api;

import dossier.words.DepartmentId;
import dossier.words.StoredFile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of a regulation as it is drafted (ORG-07). Everybody in the house may read it.
 *
 * @param appliesTo its scope: to whom and to what it applies
 * @param interpreter the owner who interprets it
 * @param effectiveFrom first day on which it holds, by the house's clock
 * @param text empty where a file holds it
 * @param file null where the text stands here
 */
public record RegulationDraft(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 500) String appliesTo,
        @NotNull DepartmentId interpreter,
        @NotNull LocalDate effectiveFrom,
        @NotNull @Size(max = 50_000) String text,
        @Nullable @Valid StoredFile file) {
    public boolean hasContent() {
        return file != null || !text.isBlank();
    }
}
