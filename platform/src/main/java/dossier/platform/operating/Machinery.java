package dossier.platform.operating;

import java.util.List;

/** A part of the machinery in which things get stuck. It can be asked on every node, also where the part itself does not run. */
public interface Machinery {
    /** As many are listed at once. */
    int MOST = 100;

    Part part();

    /** Those to look after first, {@link #MOST} at most. */
    List<Stuck> stuck();

    /** Has it tried at once. @return whether there was such a thing */
    boolean retry(String subject, String id);

    /** Gives it up for good, or passes over it. @return whether there was such a thing */
    boolean discard(String subject, String id, String by, String reason);
}
