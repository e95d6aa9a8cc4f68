package dossier.platform.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.descending;
import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.mongodb.client.MongoDatabase;
import dossier.platform.read.Findable.Kind;
import dossier.platform.read.ReadingRights.Reach;
import dossier.words.PersonId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Finds cases, customers, people and documents by part of their number or name, in pinyin or by initials too, and cases by the words of their comments: of what the one
 * who asks may list, nothing else.
 */
@Component
public class Search {
    /** As much of a question as is looked at, in characters. */
    public static final int LONGEST = 200;

    private static final int MOST = 300, MOST_COMMENTS = 1_000, AT_ONCE = 100;

    private final MongoDatabase readModels;
    private final Generations generations;
    private final ObjectProvider<ReadingRights> rights;
    private final FoldRunner runner;
    private final Patience patience;

    Search(
            MongoDatabase readModels,
            Generations generations,
            ObjectProvider<ReadingRights> rights,
            FoldRunner runner,
            Tokens tokens,
            Shown shown,
            ReadSettings settings) {
        this.readModels = readModels;
        this.generations = generations;
        this.rights = rights;
        this.runner = runner;
        this.patience = new Patience(runner, tokens, shown, settings);
    }

    /**
     * Something found.
     *
     * @param context and id of the case, or of the case whose document or comment it is
     * @param file name of the document; null for anything else
     * @param comment what was said; null for anything else
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Hit(
            String context,
            String id,
            @Nullable String number,
            String title,
            @Nullable String file,
            @Nullable String comment) {}

    /** @param more whether there is more than is listed */
    public record Group(Kind kind, List<Hit> hits, boolean more) {}

    /**
     * The exact number first, then what begins so, then the latest.
     *
     * @param most hits of each kind
     * @return no groups that are empty, and none at all when nothing is asked for
     */
    public List<Group> find(String question, PersonId who, int most) {
        var words = Spelling.words(question.substring(0, Math.min(question.length(), LONGEST)));
        if (words.isEmpty()) return List.of();
        var lines = readModels
                .getCollection(Finding.COLLECTION, BsonDocument.class)
                .find(and(or(within("keys", words), within("fileKeys", words)), shown(), inReach(who)))
                .sort(descending("changedAt"))
                .limit(MOST)
                .map(it -> ReadCodecs.decode(Finding.Line.class, it))
                .into(new ArrayList<>());
        var found = lines.stream()
                .sorted(comparing(it -> rank(it, words)))
                .flatMap(it -> hits(it, words))
                .collect(groupingBy(Found::kind, () -> new EnumMap<>(Kind.class), toList()));
        var said = said(words, who, most + 1);
        if (!said.isEmpty()) found.put(Kind.COMMENT, said);
        return found.entrySet().stream()
                .map(it -> group(it.getKey(), it.getValue(), most))
                .toList();
    }

    /** Of each case the latest comment, the latest first. */
    private List<Found> said(List<String> words, PersonId who, int most) {
        var latest = new LinkedHashMap<String, Said>();
        var contexts = contextsToldAlike();
        for (var it : readModels
                .getCollection(Said.MODEL, Said.class)
                .find(within("keys", words))
                .sort(descending("at"))
                .limit(MOST_COMMENTS))
            if (contexts.contains(Told.context(it.stream()))) latest.putIfAbsent(it.stream(), it);
        var found = new ArrayList<Found>();
        var cases = List.copyOf(latest.values());
        for (var from = 0; from < cases.size() && found.size() < most; from += AT_ONCE)
            found.addAll(inReach(cases.subList(from, Math.min(from + AT_ONCE, cases.size())), who));
        return found;
    }

    private List<Found> inReach(List<Said> some, PersonId who) {
        var streams = some.stream().map(it -> Pattern.quote(it.stream())).collect(joining("|"));
        var lines = readModels
                .getCollection(Finding.COLLECTION, BsonDocument.class)
                .find(and(regex("_id", "(^| )(" + streams + ")$"), shown(), inReach(who)))
                .map(it -> ReadCodecs.decode(Finding.Line.class, it))
                .into(new ArrayList<>())
                .stream()
                .collect(toMap(Finding.Line::stream, it -> it, (one, _) -> one));
        return some.stream()
                .flatMap(it -> Stream.ofNullable(lines.get(it.stream()))
                        .map(line -> new Found(Kind.COMMENT, hit(line, null, it.text()))))
                .toList();
    }

    /** Whose readers are all told the whole story. */
    private Set<String> contextsToldAlike() {
        return runner.models().stream()
                .filter(it -> isFindable(it) && !Partly.class.isAssignableFrom(it.document()))
                .flatMap(ReadModel::contexts)
                .collect(toSet());
    }

    /** @throws NotYetShown when it takes too long until all that was written before can be found */
    public void awaitAll() {
        runner.models().stream()
                .filter(it -> isFindable(it) || it.name().equals(Said.MODEL))
                .forEach(patience::awaitAll);
    }

    private static boolean isFindable(ReadModel<?> model) {
        return model instanceof ReadModel.Cases<?, ?> cases && cases.isFindable();
    }

    private record Found(Kind kind, Hit hit) {}

    private Bson shown() {
        var beside = generations.beside();
        return beside.isEmpty() ? empty() : nin(Finding.MODEL, beside);
    }

    /** What has no readers is open to everyone in the house, as its ledger is. */
    private Bson inReach(PersonId who) {
        var reach = rights.getIfAvailable(() -> Reach::ownOnly).of(who);
        return reach.everything() ? empty() : or(exists(Finding.READERS, false), reach.listed());
    }

    private static Bson within(String field, List<String> words) {
        return and(words.stream().map(it -> regex(field, Pattern.quote(it))).toList());
    }

    private static int rank(Finding.Line line, List<String> words) {
        var first = words.getFirst();
        var number = Spelling.plain(Objects.requireNonNullElse(line.number(), ""));
        if (number.equals(first)) return 0;
        return number.startsWith(first) || line.keys().lines().anyMatch(it -> it.startsWith(first)) ? 1 : 2;
    }

    private static Stream<Found> hits(Finding.Line line, List<String> words) {
        var ofItself = isIn(line.keys(), words) && !line.title().isEmpty()
                ? Stream.of(new Found(line.kind(), hit(line, null, null)))
                : Stream.<Found>empty();
        var ofFiles = Stream.iterate(0, it -> it < line.files().size(), it -> it + 1)
                .filter(it -> isIn(line.fileKeys().get(it), words))
                .map(it -> new Found(Kind.FILE, hit(line, line.files().get(it), null)));
        return Stream.concat(ofItself, ofFiles);
    }

    private static boolean isIn(String keys, List<String> words) {
        return words.stream().allMatch(keys::contains);
    }

    private static Hit hit(Finding.Line line, @Nullable String file, @Nullable String comment) {
        return new Hit(
                Told.context(line.stream()), Told.caseId(line.stream()), line.number(), line.title(), file, comment);
    }

    private static Group group(Kind kind, List<Found> found, int most) {
        return new Group(kind, found.stream().limit(most).map(Found::hit).toList(), found.size() > most);
    }
}
