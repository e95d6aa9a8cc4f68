package dossier.platform.comments;

import dossier.words.PersonId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to say. The story tells it whole; what is longer is a file of the case.
 *
 * @param mentioned colleagues who are told of it; nobody when left out
 */
public record Comment(
        @NotBlank @Size(max = 500) String comment,
        @Nullable @Size(max = 20) List<@NotNull PersonId> mentioned) {
    /** Whom to tell, each once. */
    public List<PersonId> told() {
        return mentioned == null ? List.of() : mentioned.stream().distinct().toList();
    }
}
