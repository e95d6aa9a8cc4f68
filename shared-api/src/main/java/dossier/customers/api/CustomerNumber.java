package dossier.customers.api;

import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.words.Context;

/** CUS-05: the next free number of a customer's file (客户编号): given by one register, without gaps, never reused. */
@Context("customers")
public record CustomerNumber(String number) implements Answer {
    public record Next() implements Question<CustomerNumber> {}
}
