package dossier.platform.operating;

import dossier.handbook.Rule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that does not go on by itself, or not soon.
 *
 * @param subject which read model, automation, task or channel
 * @param id by which that knows it
 * @param stream {@code context/id} of the case; null where there is none
 * @param version of the case with the event it waits at; null where it is not known
 * @param rule of the duty it is about; null where it is not about one
 * @param cause for operators, never shown to users; null where only the log has it, or where it waits behind another
 * @param attempts how often it was tried
 * @param since when it was tried first, or last where only that is known
 * @param next when it is tried again by itself; null when it is not
 */
public record Stuck(
        Part part,
        String subject,
        String id,
        @Nullable String stream,
        @Nullable Long version,
        @Nullable Rule rule,
        @Nullable String cause,
        int attempts,
        @Nullable Instant since,
        @Nullable Instant next) {}
