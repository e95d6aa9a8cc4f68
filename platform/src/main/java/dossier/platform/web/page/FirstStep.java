package dossier.platform.web.page;

import dossier.handbook.Authority;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Something a house needs before it can work by its handbook. Each context that has one declares it as a bean.
 *
 * @param order on the page, lowest first
 * @param name message key under {@code first-steps.step.}
 * @param authority of whoever can take it
 * @param form where it is taken
 * @param sheet where it is taken for a whole list at once; null where there is no such list
 * @param done whether enough of it is there, as the read models stand now
 */
public record FirstStep(
        int order,
        String name,
        Authority authority,
        String form,
        @Nullable String sheet,
        BooleanSupplier done) {}
