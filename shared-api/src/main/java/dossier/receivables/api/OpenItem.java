package dossier.receivables.api;

import dossier.words.Money;
import java.time.LocalDate;

/**
 * What is unpaid of a receivable, as letters and statements list it.
 *
 * @param number of the receivable
 */
public record OpenItem(ReceivableId receivable, String number, LocalDate dueOn, Money unpaid) {}
