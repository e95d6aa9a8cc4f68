package dossier.templates.api;

import dossier.branches.api.BusinessScope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a template. Everybody in the house may read it.
 *
 * @param business line of business it is made for; null for any
 * @param chosen clauses of the library, at most one of each kind
 */
public record TemplateDraft(
        @NotBlank @Size(max = 200) String title,

        @Nullable @Pattern(regexp = BusinessScope.LINE, message = "{shape.business}")
        String business,

        @NotEmpty @Size(max = 20) List<@NotNull @Valid ClauseVersion> chosen) {}
