package dossier.appraisals.api;

import dossier.handbook.Fact.Source;
import dossier.words.Confidential;
import java.math.BigDecimal;

/**
 * What a month came to, as published (APR-04).
 *
 * @param score null once the person is forgotten
 */
public record MonthlyResult(CycleId cycle, @Confidential BigDecimal score, Source source) {}
