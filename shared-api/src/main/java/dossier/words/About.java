package dossier.words;

/**
 * An event that stands in a stream of its own and is about a case: it is told in the story of that case, to those who may read it, and its {@link Confidential} texts
 * are sealed under the key of that case. The case itself neither changes with it nor knows of it.
 */
public interface About extends Event {
    /** {@code context/id} of the case. */
    String stream();

    /** Version of the case behind which it stands in the story. */
    long version();
}
