package dossier.platform.store;

/** What the nodes of the house do one after the other. */
@FunctionalInterface
public interface OneAtATime {
    /** Waits until no other node does anything of that name, and does it meanwhile. */
    void run(String name, Runnable work);
}
