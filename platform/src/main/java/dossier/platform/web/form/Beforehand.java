package dossier.platform.web.form;

import dossier.words.Command;

/** Something to be read before a command is given: it stands above its form, fetched when the form is there. */
public interface Beforehand {
    Class<? extends Command> of();

    /** Of a page whose part {@code #beforehand} is shown. */
    String address(String id);
}
