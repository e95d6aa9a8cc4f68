package dossier.platform.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.mongodb.client.MongoDatabase;
import dossier.handbook.Rule;
import dossier.platform.read.DutyLine.State;
import dossier.platform.read.Ledgers.Page;
import dossier.words.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
    private final Clock clock;

    DutyCalendar(
            ObjectProvider<ReadModel.Cases<?, ?>> models,
            MongoDatabase readModels,
            ObjectProvider<ReadingRights> rights,
            Clock clock) {
        this.models = models.orderedStream().flatMap(DutyCalendar::owing).toList();
        this.readModels = readModels;
        this.rights = rights;
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
            Rule rule,
            String subject,
            Instant begun,
            Instant due,
            @Nullable Instant reminded,
            State state,
            @Nullable Instant ended,
            @Nullable Duration late) {}

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
                .flatMap(it -> lines(it, reading, List.of(State.values()), duty -> period.covers(duty.lastDay())))
                .collect(groupingBy(Line::rule, groupingBy(Line::state, () -> new EnumMap<>(State.class), counting())));
    }

    private Reader reading(PersonId reader) {
        return new Reader(
                reader,
                rights.getIfAvailable(() -> ReadingRights.Reach::ownOnly).of(reader));
    }

    private <D extends Owing> Stream<Line> lines(
            ReadModel.Cases<D, ?> model, Reader reader, List<State> states, Predicate<DutyLine> wanted) {
        var inState = in("duties.state", states.stream().map(State::name).toList());
        return readModels
                .getCollection(model.name(), BsonDocument.class)
                .find(and(inState, reader.reach().filter()))
                .map(bson -> reader.sees(ReadCodecs.decode(model.document(), bson)))
                .into(new ArrayList<>())
                .stream()
                .flatMap(document ->
                        document.duties().stream().filter(wanted).map(duty -> line(contextOf(model), document, duty)));
    }

    private Line line(String context, Owing in, DutyLine duty) {
        return new Line(
                context,
                in.id(),
                in.number(),
                in.title(),
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
