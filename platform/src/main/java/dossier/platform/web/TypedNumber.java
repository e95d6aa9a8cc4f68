package dossier.platform.web;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people type them. Thousands may be set apart, but only where they are: what may as well be a decimal comma is no number. */
public final class TypedNumber {
    private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}([,，]\\d{3})+(\\.\\d+)?");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");

    private TypedNumber() {}

    public static Optional<BigDecimal> of(String typed) {
        var plain = THOUSANDS.matcher(typed).matches() ? typed.replaceAll("[,，]", "") : typed;
        return DECIMAL.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }
}
