package dossier.receivables.api;

import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.words.Context;
import org.jspecify.annotations.Nullable;

/** Which receivable an invoice of this number was issued for; null for none. */
@Context("receivables")
public record InvoiceHolder(String number, @Nullable ReceivableId receivable) implements Answer {
    /** Whose is it? */
    public record Of(String number) implements Question<InvoiceHolder> {}
}
