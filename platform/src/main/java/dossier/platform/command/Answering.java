package dossier.platform.command;

import dossier.handbook.Answer;
import dossier.handbook.Fact;
import dossier.handbook.Question;

/**
 * Answers one kind of question from a register, inside the transaction of the command that asks.
 *
 * @param <Q> the question
 */
public interface Answering<Q extends Question<? extends Answer>> {
    Class<Q> question();

    Fact answer(Q question);
}
