package dossier.platform.forget;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param file where the list of the forgotten is kept: outside of what a restore of the databases brings back. Without one, a restore brings back who was forgotten since the backup */
@ConfigurationProperties("dossier.forgotten")
record ForgottenSettings(@Nullable Path file) {}
