package dossier.words;

/** An event with which the {@link Confidential} texts of its case are forgotten: whoever has shown them shows the case anew, from what is left in the log. */
public interface Erasing extends Event {}
