package dossier.handbook;

/**
 * What a decision must know of other cases, asked before deciding and answered from a register.
 *
 * @param <A> the kind of answer
 */
public interface Question<A extends Answer> {}
