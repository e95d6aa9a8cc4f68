package dossier.standalone;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** Finds a document by its id also where more is asked of it. Left to itself the server then looks through all, and every guarded write would cost as much as the collection is long. */
final class FoundById extends H2Database {
    private final MVStore store;

    FoundById(String name, MVStore store, CursorRegistry cursors) {
        // before what is there already is opened
        this.store = store;
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        var fullName = getFullCollectionNamespace(name);
        return new Collection(name, options, store.openMap("databases." + fullName), store.openMap("meta." + fullName));
    }

    /** The id a query demands, by itself or as one of several demands. Without streams: every command of the read models asks. */
    static @Nullable String idIn(Document query) {
        if (query.get("_id") instanceof String id) return id;
        if (query.get("$and") instanceof java.util.Collection<?> demands)
            for (var demand : demands) {
                var id = idIn((Document) demand);
                if (id != null) return id;
            }
        return null;
    }

    private final class Collection extends H2Collection {
        Collection(
                String name, CollectionOptions options, MVMap<Object, Document> documents, MVMap<String, Object> meta) {
            super(FoundById.this, name, options, documents, meta, FoundById.this.cursorRegistry);
        }

        @Override
        protected QueryResult queryDocuments(
                Document query, Document order, int skip, int limit, int batch, Document fields) {
            var id = idIn(query);
            if (id == null) return super.queryDocuments(query, order, skip, limit, batch, fields);
            // what is kept under the id is still held against the whole query
            var found = getDocument(id) == null ? List.of() : List.<Object>of(id);
            return matchDocuments(query, found, order, skip, limit, batch, fields);
        }
    }
}
