package dossier.platform.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.mongodb.client.MongoDatabase;
import dossier.handbook.Duty;
import dossier.handbook.Rule;
import dossier.platform.read.DutyLine.State;
import dossier.platform.read.Ledgers.Page;
import dossier.words.CaseId;
import dossier.words.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is owed, was kept or was breached, over all documents that are {@link Owing}; everyone sees the duties of the cases they may read. */
@Component
public class DutyCalendar {
    private static final int USUAL = 50, MOST = 1_000;
    private static final Period ALWAYS = new Period(LocalDate.EPOCH, LocalDate.of(9999, 12, 31));

    private final List<ReadModel.Cases<? extends Owing, ?>> models;
    private final MongoDatabase readModels;
    private final ObjectProvider<ReadingRights> rights;
    private final Indexes indexes;
    private final Clock clock;
    private final Map<String, AtHand<List<DutyStands>>> atHand = new ConcurrentHashMap<>();

    DutyCalendar(
            ObjectProvider<ReadModel.Cases<?, ?>> models,
            MongoDatabase readModels,
            ObjectProvider<ReadingRights> rights,
            Indexes indexes,
            Clock clock) {
        this.models = models.orderedStream().flatMap(DutyCalendar::owing).toList();
        this.readModels = readModels;
        this.rights = rights;
        this.indexes = indexes;
        this.clock = clock;
    }

    /**
     * A duty and the case it stands in.
     *
     * @param late how long after its time it was done, or is owed by now; null when it is not late
     */
    public record Line(
            String context,
            String id,
            @Nullable String number,
            String title,
            @Nullable CaseId counterparty,
            Rule rule,
            String subject,
            Instant begun,
            Instant due,
            @Nullable Instant reminded,
            State state,
            @Nullable Instant ended,
            @Nullable Duration late) {
        /** The last day on which it is kept. */
        public LocalDate lastDay() {
            return new Duty(rule, subject, due, due).lastDay();
        }
    }

    /**
     * By what is due first, or with {@code sort=-due} last.
     *
     * @param asked parameters as in the address: {@code rule}, {@code state} and {@code context}, each as often as wanted, {@code lastDay.from} and
     *     {@code lastDay.to}, {@code sort}, {@code cursor}, and {@code limit}, brought into 1 to 1000
     * @throws BadQuery naming everything that is wrong with them
     */
    public Page<Line> list(Map<String, List<String>> asked, PersonId reader) {
        var parameters = new Parameters(asked);
        var rules = parameters.all("rule", Rule::of);
        var states = parameters.all("state", State::valueOf);
        var contexts = parameters.all("context", text -> text);
        var latestFirst = Boolean.TRUE.equals(parameters.one("sort", DutyCalendar::latestFirst));
        var period = Period.of(parameters, "lastDay", ALWAYS);
        var paging = Gathered.of(asked, parameters, USUAL, MOST);
        parameters.done();
        var reading = reading(reader);
        Predicate<DutyLine> wanted = it -> (rules.isEmpty() || rules.contains(it.rule()))
                && (states.isEmpty() || states.contains(it.state()))
                && period.covers(it.lastDay());
        var lines = models.stream()
                .filter(it -> contexts.isEmpty() || contexts.contains(contextOf(it)))
                .flatMap(it -> lines(it, reading, states.isEmpty() ? List.of(State.values()) : states, wanted));
        return paging.page(lines, it -> order(it, latestFirst));
    }

    /** The moment it began tells apart what is owed again and again. */
    private static String order(Line it, boolean latestFirst) {
        return Gathered.order(
                latestFirst ? Gathered.reversed(it.due()) : Gathered.order(it.due()),
                it.context(),
                it.id(),
                it.rule().code(),
                it.subject(),
                Gathered.order(it.begun()));
    }

    private static boolean latestFirst(String sort) {
        return switch (sort) {
            case "due" -> false;
            case "-due" -> true;
            default -> throw new IllegalArgumentException("due or -due");
        };
    }

    /** How many duties of each rule stand how, of those whose last day is in the period. */
    public Map<Rule, Map<State, Long>> counts(Period period, PersonId reader) {
        var reading = reading(reader);
        return models.stream()
                .flatMap(it -> stand(it, reading))
                .filter(it -> period.covers(it.lastDay()))
                .collect(groupingBy(
                        DutyStands::rule, groupingBy(DutyStands::state, () -> new EnumMap<>(State.class), counting())));
    }

    private Stream<DutyStands> stand(ReadModel.Cases<? extends Owing, ?> model, Reader reader) {
        if (Partly.class.isAssignableFrom(model.document()))
            return documents(model, reader, List.of(State.values()))
                    .flatMap(it -> it.duties().stream())
                    .map(DutyStands::of);
        return atHand.computeIfAbsent(model.name(), _ -> atHand(model)).read(reader.reach()).stream()
                .flatMap(List::stream);
    }

    private AtHand<List<DutyStands>> atHand(ReadModel<?> model) {
        indexes.on(model, Documents.WRITTEN);
        return new AtHand<>(
                readModels.getCollection(model.name(), BsonDocument.class), Stream.of("duties"), DutyCalendar::duties);
    }

    private static List<DutyStands> duties(BsonDocument bson) {
        return ReadCodecs.decode(Duties.class, bson).duties().stream()
                .map(DutyStands::of)
                .toList();
    }

    /** What is read of a document to count them. */
    public record Duties(List<DutyLine> duties) {}

    private Reader reading(PersonId reader) {
        return new Reader(
                reader,
                rights.getIfAvailable(() -> ReadingRights.Reach::ownOnly).of(reader));
    }

    private <D extends Owing> Stream<Line> lines(
            ReadModel.Cases<D, ?> model, Reader reader, List<State> states, Predicate<DutyLine> wanted) {
        return documents(model, reader, states)
                .flatMap(document ->
                        document.duties().stream().filter(wanted).map(duty -> line(contextOf(model), document, duty)));
    }

    private <D extends Owing> Stream<D> documents(ReadModel.Cases<D, ?> model, Reader reader, List<State> states) {
        var inState = in("duties.state", states.stream().map(State::name).toList());
        return readModels
                .getCollection(model.name(), BsonDocument.class)
                .find(and(inState, reader.reach().filter()))
                .map(bson -> reader.sees(ReadCodecs.decode(model.document(), bson)))
                .into(new ArrayList<>())
                .stream();
    }

    private Line line(String context, Owing in, DutyLine duty) {
        return new Line(
                context,
                in.id(),
                in.number(),
                in.title(),
                in.counterparty(),
                duty.rule(),
                duty.subject(),
                duty.begun(),
                duty.due(),
                duty.reminded(),
                duty.state(),
                duty.ended(),
                late(duty));
    }

    private @Nullable Duration late(DutyLine duty) {
        return switch (duty.state()) {
            case LATE, MISSED -> Duration.between(duty.due(), duty.ended());
            case BREACHED -> Duration.between(duty.due(), clock.instant());
            case OWED, KEPT, LAPSED -> null;
        };
    }

    private static String contextOf(ReadModel<?> model) {
        return model.contexts().findFirst().orElseThrow();
    }

    @SuppressWarnings("unchecked") // its documents are owing
    private static Stream<ReadModel.Cases<? extends Owing, ?>> owing(ReadModel.Cases<?, ?> model) {
        return Owing.class.isAssignableFrom(model.document())
                ? Stream.of((ReadModel.Cases<? extends Owing, ?>) model)
                : Stream.empty();
    }
}
