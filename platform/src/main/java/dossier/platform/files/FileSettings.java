package dossier.platform.files;

import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where uploaded files are kept.
 *
 * @param directory shared by all nodes
 * @param maxBytes the most one file may have
 */
@Validated
@ConfigurationProperties("dossier.files")
public record FileSettings(
        @DefaultValue("./data/files") Path directory,
        @Min(1) @DefaultValue("52428800") long maxBytes) {}
