package dossier.platform.web.page;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import dossier.platform.web.page.Names.Name;
import dossier.words.CaseId;
import java.util.Optional;
import java.util.function.Function;

/**
 * The names of one kind of case as its documents have them.
 *
 * @param naming what a document is called
 */
public record StoredNames<I extends CaseId, D>(Class<I> of, MongoCollection<D> documents, Function<D, Name> naming)
        implements Names.Of<I> {
    @Override
    public Optional<Name> find(String id) {
        return Optional.ofNullable(documents.find(eq("_id", id)).first()).map(naming);
    }
}
