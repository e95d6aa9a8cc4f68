package dossier.platform.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import dossier.platform.read.ReadModel.Cases;
import dossier.platform.read.ReadingRights.Reach;
import dossier.words.PersonId;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A look at what a case is called, for those who may read it now. */
@Component
public class Glances {
    private final List<Cases<? extends Pending, ?>> models;
    private final MongoDatabase readModels;
    private final ObjectProvider<ReadingRights> rights;

    Glances(ObjectProvider<Cases<?, ?>> models, MongoDatabase readModels, ObjectProvider<ReadingRights> rights) {
        this.models = models.orderedStream().flatMap(Tasks::pending).toList();
        this.readModels = readModels;
        this.rights = rights;
    }

    /** Read models whose documents have tasks, one for each context that has any. */
    public List<Cases<? extends Pending, ?>> models() {
        return models;
    }

    /** @return empty when there is no such case, or it is not theirs to read */
    public Optional<Pending> of(String context, String id, PersonId person) {
        var reader = reader(person);
        return find(context, id, reader).map(reader::sees);
    }

    /** Whether it is theirs to read, and nothing of it is kept from them. */
    public boolean whole(String context, String id, PersonId person) {
        var reader = reader(person);
        return find(context, id, reader)
                .filter(it -> !(it instanceof Partly<?> partly) || partly.isWholeFor(reader))
                .isPresent();
    }

    private Reader reader(PersonId person) {
        return new Reader(person, rights.getIfAvailable(() -> Reach::ownOnly).of(person));
    }

    private Optional<Pending> find(String context, String id, Reader reader) {
        return models.stream()
                .filter(it -> it.contexts().anyMatch(context::equals))
                .findFirst()
                .flatMap(it -> find(it, id, reader.reach()));
    }

    private <D extends Pending> Optional<Pending> find(Cases<D, ?> model, String id, Reach reach) {
        return Optional.ofNullable(readModels
                        .getCollection(model.name(), BsonDocument.class)
                        .find(and(eq("_id", id), reach.filter()))
                        .first())
                .map(it -> ReadCodecs.decode(model.document(), it));
    }
}
