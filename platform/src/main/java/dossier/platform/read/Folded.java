package dossier.platform.read;

/**
 * A document on its way from the events to its collection.
 *
 * @param stream of the case it tells about
 * @param version of the case as told, -1 before the first event
 */
record Folded<D>(String stream, String id, long version, D document) {
    Folded<D> next(long version, D document) {
        return new Folded<>(stream, id, version, document);
    }
}
