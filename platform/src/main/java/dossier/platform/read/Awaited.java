package dossier.platform.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoDatabase;
import dossier.handbook.Circumstances;
import dossier.handbook.Rule;
import dossier.platform.read.Ledgers.Page;
import dossier.platform.read.ReadingRights.Reach;
import dossier.words.CaseId;
import dossier.words.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** What someone waits for: the tasks of others in the cases that they brought on their way or coordinate, over all documents that are {@link Pending}. */
@Component
public class Awaited implements SmartInitializingSingleton {
    private static final int USUAL = 50, MOST = 200;

    private final List<ReadModel.Cases<? extends Pending, ?>> models;
    private final MongoDatabase readModels;
    private final ObjectProvider<ReadingRights> rights;
    private final ObjectProvider<OfficeHolders> holders;
    private final Indexes indexes;
    private final ObjectProvider<HouseTime> time;

    Awaited(
            ObjectProvider<ReadModel.Cases<?, ?>> models,
            MongoDatabase readModels,
            ObjectProvider<ReadingRights> rights,
            ObjectProvider<OfficeHolders> holders,
            Indexes indexes,
            ObjectProvider<HouseTime> time) {
        this.models = models.orderedStream().flatMap(Tasks::pending).toList();
        this.readModels = readModels;
        this.rights = rights;
        this.holders = holders;
        this.indexes = indexes;
        this.time = time;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (var model : models)
            for (var who : List.of("awaitedBy.people", "awaitedBy.offices")) indexes.on(model, who);
    }

    /**
     * Something that waits with others.
     *
     * @param with those who have it now; empty when nobody holds the office it waits for
     * @param task what it is, since when and until when
     * @param held how long they have had it, in working time
     * @param left of its limit by now; null when it has none
     * @param urge the command by which the one who asks may remind them now; null when they may not
     */
    public record Line(
            String context,
            String id,
            @Nullable String number,
            String title,
            @Nullable CaseId counterparty,
            List<PersonId> with,
            Task task,
            Span held,
            @Nullable Countdown left,
            @Nullable String urge) {
        public Rule rule() {
            return task.rule();
        }
    }

    /**
     * What is due first, then what waits longest; what has no last day comes after that.
     *
     * @param asked parameters as in the address: {@code cursor}, and {@code limit}, brought into 1 to 200
     * @throws BadQuery naming everything that is wrong with them
     */
    public Page<Line> by(PersonId who, Map<String, List<String>> asked) {
        var parameters = new Parameters(asked);
        var paging = Gathered.of(asked, parameters, USUAL, MOST);
        parameters.done();
        var reach = rights.getIfAvailable(() -> Reach::ownOnly).of(who);
        var now = time.getObject().now();
        return paging.page(models.stream().flatMap(it -> lines(it, reach, who, now)), Awaited::order);
    }

    /** What waits in a case, with whomever it does; nothing for who may not read it. */
    public List<Line> inCase(String context, String id, PersonId who) {
        var reach = rights.getIfAvailable(() -> Reach::ownOnly).of(who);
        var now = time.getObject().now();
        return models.stream()
                .filter(it -> it.contexts().anyMatch(context::equals))
                .flatMap(it -> documents(it, and(eq("_id", id), reach.filter()), new Reader(who, reach)))
                .flatMap(it -> it.tasks().stream().map(task -> line(context, it, task, who, now)))
                .toList();
    }

    private static String order(Line it) {
        return Gathered.order(
                Gathered.order(it.left == null ? null : it.left.due()),
                Gathered.order(it.task.since()),
                it.context,
                it.id,
                it.task.action(),
                it.task.subject(),
                Objects.toString(it.task.person(), ""));
    }

    private <D extends Pending> Stream<Line> lines(
            ReadModel.Cases<D, ?> model, Reach reach, PersonId who, HouseTime.Now now) {
        var reader = new Reader(who, reach);
        var context = model.contexts().findFirst().orElseThrow();
        var theirs = or(in("awaitedBy.people", who.value()), in("awaitedBy.offices", reach.storedOffices()));
        return documents(model, and(theirs, reach.filter()), reader)
                .flatMap(document -> document.tasks().stream()
                        .filter(task -> reach.hands().stream().noneMatch(hand -> task.isFor(who, hand)))
                        .map(task -> line(context, document, task, who, now)));
    }

    private <D extends Pending> Stream<D> documents(ReadModel.Cases<D, ?> model, Bson which, Reader reader) {
        return readModels
                .getCollection(model.name(), BsonDocument.class)
                .find(which)
                .map(bson -> reader.sees(ReadCodecs.decode(model.document(), bson)))
                .into(new ArrayList<>())
                .stream();
    }

    private Line line(String context, Pending in, Task task, PersonId who, HouseTime.Now now) {
        var today = LocalDate.ofInstant(now.at(), Circumstances.ZONE);
        var urge = in.urging(task, who, today).orElse(null);
        return new Line(
                context,
                in.id(),
                in.number(),
                in.title(),
                in.counterparty(),
                with(task),
                task,
                now.since(task.since()),
                Countdown.of(in, task, now),
                urge);
    }

    private List<PersonId> with(Task task) {
        if (task.person() != null) return List.of(task.person());
        if (task.authority() == null) return List.of();
        var office = new Office(task.authority(), task.department());
        return holders.getIfAvailable(() -> _ -> List.of()).of(office).stream()
                .filter(it -> !it.equals(task.barred()))
                .toList();
    }
}
