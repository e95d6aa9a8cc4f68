package dossier.orders.api;

import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.words.Context;

/** The next free order number of a year: given by one register, without gaps, never reused. */
@Context("orders")
public record OrderNumber(String number) implements Answer {
    /** @param year of the registration, by China's clock */
    public record Next(int year) implements Question<OrderNumber> {}
}
