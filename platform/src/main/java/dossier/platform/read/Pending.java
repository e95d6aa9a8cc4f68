package dossier.platform.read;

import dossier.words.CaseId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document whose tasks stand on the desks of those they wait for. */
public interface Pending {
    String id();

    /** Business number; null before it has one. */
    @Nullable
    String number();

    String title();

    @Nullable
    CaseId counterparty();

    List<Task> tasks();
}
