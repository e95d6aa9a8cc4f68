package dossier.platform.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dossier.handbook.Circumstances;
import dossier.handbook.Rule;
import dossier.platform.read.Ledgers.Page;
import dossier.words.CaseId;
import dossier.words.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** What waits for someone, over all documents that are {@link Pending}. */
@Component
public class Tasks implements SmartInitializingSingleton {
    private static final int USUAL = 50, MOST = 200;
    private static final Bson FOR_EVERYONE = elemMatch("tasks", and(eq("person", null), eq("authority", null)));

    private final List<ReadModel.Cases<? extends Pending, ?>> models;
    private final MongoDatabase readModels;
    private final ObjectProvider<ReadingRights> rights;
    private final ObjectProvider<HouseTime> time;
    private final Indexes indexes;

    Tasks(
            ObjectProvider<ReadModel.Cases<?, ?>> models,
            MongoDatabase readModels,
            ObjectProvider<ReadingRights> rights,
            ObjectProvider<HouseTime> time,
            Indexes indexes) {
        this.models = models.orderedStream().flatMap(Tasks::pending).toList();
        this.readModels = readModels;
        this.rights = rights;
        this.time = time;
        this.indexes = indexes;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (var model : models) for (var whom : List.of("tasks.person", "tasks.authority")) indexes.on(model, whom);
    }

    /**
     * A task of somebody's.
     *
     * @param context and id of the case in which it waits
     * @param subject what in the case it is about; empty for the case as a whole
     * @param left of its limit by now; null when it has none
     * @param onBehalfOf whose deputy they would be; null in their own right
     */
    public record Mine(
            String context,
            String id,
            @Nullable String number,
            String title,
            @Nullable CaseId counterparty,
            String action,
            Rule rule,
            String subject,
            Instant since,
            @Nullable LocalDate due,
            @Nullable Countdown left,
            @Nullable Instant urged,
            @Nullable PersonId onBehalfOf) {
        public boolean isOver() {
            return left != null && left.over();
        }
    }

    /**
     * Part of somebody's desk.
     *
     * @param overdue how many of all are; {@code today}: how many others are due by the end of this day
     */
    public record Desk(Page<Mine> page, long overdue, long today) {}

    /** By what is due first, then by what waits longest. */
    public List<Mine> of(PersonId who, int limit) {
        return all(who, time.getObject().now())
                .sorted(comparing(Mine::due, nullsLast(naturalOrder()))
                        .thenComparing(Mine::since)
                        .thenComparing(Mine::id))
                .limit(limit)
                .toList();
    }

    /**
     * The same, page by page.
     *
     * @param asked parameters as in the address: {@code cursor}, and {@code limit}, brought into 1 to 200
     * @throws BadQuery naming everything that is wrong with them
     */
    public Desk desk(PersonId who, Map<String, List<String>> asked) {
        var parameters = new Parameters(asked);
        var paging = Gathered.of(asked, parameters, USUAL, MOST);
        parameters.done();
        var now = time.getObject().now();
        var today = LocalDate.ofInstant(now.at(), Circumstances.ZONE);
        var all = all(who, now).toList();
        return new Desk(
                paging.page(all.stream(), Tasks::order),
                all.stream().filter(Mine::isOver).count(),
                all.stream().filter(it -> today.equals(it.due) && !it.isOver()).count());
    }

    private static String order(Mine it) {
        return Gathered.order(
                Gathered.order(it.left == null ? null : it.left.due()),
                Gathered.order(it.since),
                it.context,
                it.id,
                it.action,
                it.subject);
    }

    private Stream<Mine> all(PersonId who, HouseTime.Now now) {
        var reach = rights.getIfAvailable(() -> ReadingRights.Reach::ownOnly).of(who);
        return models.stream().flatMap(model -> tasks(model, reach, who, now));
    }

    private <D extends Pending> Stream<Mine> tasks(
            ReadModel.Cases<D, ?> model, ReadingRights.Reach reach, PersonId who, HouseTime.Now now) {
        var forThem = and(forHands(reach), reach.filter());
        var waiting = collection(model)
                .find(Notice.class.isAssignableFrom(model.document()) ? or(forThem, FOR_EVERYONE) : forThem);
        return waiting.map(bson -> ReadCodecs.decode(model.document(), bson)).into(new ArrayList<>()).stream()
                .flatMap(document ->
                        document.tasks().stream().flatMap(task -> mine(model, document, task, reach, who, now)));
    }

    /** Finds more than is wanted, never less; a task then says itself whom it is for. */
    private static Bson forHands(ReadingRights.Reach reach) {
        return or(
                in(
                        "tasks.person",
                        reach.hands().stream().map(it -> it.of().value()).toList()),
                in(
                        "tasks.authority",
                        reach.offices().stream()
                                .map(it -> it.authority().name())
                                .distinct()
                                .toList()));
    }

    private static Stream<Mine> mine(
            ReadModel.Cases<?, ?> model,
            Pending in,
            Task task,
            ReadingRights.Reach reach,
            PersonId who,
            HouseTime.Now now) {
        return reach.hands().stream()
                .filter(hand -> task.isFor(who, hand) && !isNoted(in, task, who))
                .limit(1)
                .map(hand -> new Mine(
                        model.contexts().findFirst().orElseThrow(),
                        in.id(),
                        in.number(),
                        in.title(),
                        in.counterparty(),
                        task.action(),
                        task.rule(),
                        task.subject(),
                        task.since(),
                        task.due(),
                        Countdown.of(in, task, now),
                        task.urged(),
                        hand.of().equals(who) ? null : hand.of()));
    }

    private static boolean isNoted(Pending in, Task task, PersonId who) {
        return task.forEveryone() && in instanceof Notice notice && notice.hasNoted(who);
    }

    private MongoCollection<BsonDocument> collection(ReadModel<?> model) {
        return readModels.getCollection(model.name(), BsonDocument.class);
    }

    @SuppressWarnings("unchecked") // its documents are pending
    static Stream<ReadModel.Cases<? extends Pending, ?>> pending(ReadModel.Cases<?, ?> model) {
        return Pending.class.isAssignableFrom(model.document())
                ? Stream.of((ReadModel.Cases<? extends Pending, ?>) model)
                : Stream.empty();
    }
}
