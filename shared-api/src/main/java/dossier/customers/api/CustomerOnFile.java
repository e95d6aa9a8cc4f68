package dossier.customers.api;

import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.words.Context;

/** Whether there is a file of that identity. */
@Context("customers")
public record CustomerOnFile(CustomerId customer, boolean known) implements Answer {
    /** Is there? */
    public record Of(CustomerId customer) implements Question<CustomerOnFile> {}
}
