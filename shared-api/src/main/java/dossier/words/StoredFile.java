package dossier.words;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/**
 * A file kept once by its hash outside the event store.
 *
 * @param sha256 lower-case hexadecimal
 * @param name as the person who uploaded it named it
 * @param type media type
 * @param size in bytes
 */
public record StoredFile(
        @NotNull @Pattern(regexp = "[0-9a-f]{64}", message = "{shape.sha256}")
        String sha256,

        @NotBlank @Size(max = 200) @Confidential String name,
        @NotBlank @Size(max = 100) String type,
        @PositiveOrZero long size) {}
