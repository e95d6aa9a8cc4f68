package dossier.appraisals.api;

import dossier.handbook.Fact.Source;
import java.math.BigDecimal;

/**
 * One event that counts in a figure (APR-09).
 *
 * @param counted what it adds; of an average, its own value
 */
public record Evidence(Source source, BigDecimal counted) {}
