package dossier.platform.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aopalliance.intercept.MethodInterceptor;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.TargetSource;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.support.AopUtils;

/**
 * Which generation of each read model is shown, and which one stands beside it: the next one that is being built, or the last one. A generation is a read model of a name
 * of its own, {@code contract_ledger~3}, so both are told and neither knows of the other; the first has no number. What is shown stands in one small document
 * ({@code read_models}) and changes at once with it. Every node looks at it again before it answers when it has not for a second.
 */
final class Generations {
    /** So long after a change every node goes by it, whatever it was doing. */
    static final Duration NOTICED = Duration.ofSeconds(5);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    static final int NONE = -1;
    private static final char MARK = '~';
    private static final String SHOWN = "shown",
            BESIDE = "beside",
            STATE = "state",
            SINCE = "since",
            LATEST = "latest",
            FOUND = "found",
            AGAIN = "again",
            BUILT = "revision",
            COMING = "coming",
            SIGN = "sign";

    /** So long a node may take over emptying a read model before others think that it has died over it. */
    private static final Duration EMPTYING = Duration.ofMinutes(1);

    private final MongoDatabase all;
    private final MongoCollection<Document> kept;
    private volatile @Nullable Look look;

    /** @param all with every generation in it */
    Generations(MongoDatabase all) {
        this.all = all;
        this.kept = all.getCollection("read_models");
    }

    /** Of the one beside. */
    enum State {
        /** Is told from the first event. */
        BUILDING,
        /** Has been told everything, and is compared with the one that is shown. */
        COMPARING,
        /** Is told something else than what is shown; somebody has to say whether it is right. */
        DIFFERENT,
        /** Was shown before, and can be shown again. */
        KEPT,
        /** Is told no more, and dropped as soon as nobody can be reading it. */
        LEAVING
    }

    /**
     * @param beside null when there is none
     * @param since when the one beside came into its state, by the machine's clock
     * @param found where the two were compared
     * @param again whether another is built when it has left
     */
    record Standing(
            String model,
            int shown,
            @Nullable Integer beside,
            @Nullable State state,
            @Nullable Instant since,
            @Nullable Comparison found,
            boolean again) {
        String shownName() {
            return name(model, shown);
        }

        Optional<String> besideName() {
            return Optional.ofNullable(beside).map(it -> name(model, it));
        }

        boolean is(State some) {
            return state == some;
        }

        /** Whether everyone has noticed by now. */
        boolean isNoticed(Duration noticed) {
            return since != null && !since.plus(noticed).isAfter(Documents.MACHINE.instant());
        }
    }

    private record Look(
            long nanos,
            Map<String, Standing> standing,
            Map<String, String> names,
            Map<String, Integer> revisions,
            Set<String> coming) {}

    static String name(String model, int generation) {
        return generation == 0 ? model : model + MARK + generation;
    }

    /** As it stands in the name; empty for the first. */
    static String generationIn(String name) {
        var mark = name.indexOf(MARK);
        return mark < 0 ? "" : name.substring(mark);
    }

    static String modelIn(String name) {
        return name.substring(0, name.length() - generationIn(name).length());
    }

    Standing of(String model) {
        return look().standing.getOrDefault(model, new Standing(model, 0, null, null, null, null, false));
    }

    /** The latest revision of a read model that any node has, or is about to have, told; {@link #NONE} where there is none. */
    int revisionOf(String model) {
        return look().revisions.getOrDefault(model, NONE);
    }

    /** Whether a node is about to have its revision told, or has begun to a moment ago. */
    boolean isComing(String model) {
        return look().coming.contains(model);
    }

    private static boolean isComing(Document one) {
        var sign = one.getDate(SIGN);
        return sign != null
                && sign.toInstant()
                        .plus(one.containsKey(COMING) ? EMPTYING : NOTICED)
                        .isAfter(Documents.MACHINE.instant());
    }

    /** Whether it was built with that revision, wholly; asked of the document itself. */
    boolean isBuilt(String model, int revision) {
        var one = kept.find(eq("_id", model)).first();
        return one != null && one.getInteger(BUILT, NONE) == revision;
    }

    /** Nodes that have an older revision leave it alone from now on. */
    void comes(String model, int revision) {
        record(model, combine(set(COMING, revision), sign()));
    }

    /** It is not whole: whoever starts empties it again. */
    void isEmptied(String model) {
        record(model, unset(BUILT));
    }

    void isBuiltWith(String model, int revision) {
        record(model, combine(set(BUILT, revision), unset(COMING), sign()));
    }

    private static Bson sign() {
        return set(SIGN, Date.from(Documents.MACHINE.instant()));
    }

    private void record(String model, Bson what) {
        kept.updateOne(eq("_id", model), what, new UpdateOptions().upsert(true));
        lookAgain();
    }

    /** Names of the generations that are beside. */
    List<String> beside() {
        return look().standing.values().stream()
                .flatMap(it -> it.besideName().stream())
                .toList();
    }

    private Look look() {
        var known = fresh();
        if (known != null) return known;
        synchronized (this) {
            known = fresh();
            return known == null ? lookAgain() : known;
        }
    }

    private @Nullable Look fresh() {
        var known = look;
        return known != null && System.nanoTime() - known.nanos < LOOK_AGAIN.toNanos() ? known : null;
    }

    /** At the documents themselves. */
    private synchronized Look lookAgain() {
        var at = System.nanoTime(); // before it is read, so that it is never taken to be newer than it is
        var standing = new HashMap<String, Standing>();
        var names = new HashMap<String, String>();
        var revisions = new HashMap<String, Integer>();
        var coming = new HashSet<String>();
        for (var one : kept.find()) {
            revisions.put(one.getString("_id"), Math.max(one.getInteger(BUILT, NONE), one.getInteger(COMING, NONE)));
            if (isComing(one)) coming.add(one.getString("_id"));
            if (!one.containsKey(SHOWN) && !one.containsKey(BESIDE)) continue;
            var it = standing(one);
            standing.put(it.model(), it);
            for (var of : List.of("", History.SUFFIX, Snapshots.SUFFIX))
                names.put(it.model() + of, it.shownName() + of);
        }
        var seen = new Look(at, Map.copyOf(standing), Map.copyOf(names), Map.copyOf(revisions), Set.copyOf(coming));
        look = seen;
        return seen;
    }

    private static Standing standing(Document one) {
        var state = one.getString(STATE);
        var since = one.getDate(SINCE);
        var found = one.get(FOUND, Document.class);
        return new Standing(
                one.getString("_id"),
                one.getInteger(SHOWN, 0),
                one.getInteger(BESIDE),
                state == null ? null : State.valueOf(state),
                since == null ? null : since.toInstant(),
                found == null ? null : Comparison.of(found),
                one.getBoolean(AGAIN, false));
    }

    /** The read models as they are shown: whoever holds one of its collections follows it from one generation to the next. */
    MongoDatabase shown() {
        return ProxyFactory.getProxy(MongoDatabase.class, (MethodInterceptor) call -> {
            var given = call.getArguments();
            if (!call.getMethod().getName().equals("getCollection"))
                return AopUtils.invokeJoinpointUsingReflection(all, call.getMethod(), given);
            return following((String) given[0], given.length == 1 ? Document.class : (Class<?>) given[1]);
        });
    }

    /** With every generation in it, each under its own name. */
    MongoDatabase all() {
        return all;
    }

    private Object following(String name, Class<?> type) {
        return ProxyFactory.getProxy(MongoCollection.class, new TargetSource() {
            @Override
            public Class<?> getTargetClass() {
                return MongoCollection.class;
            }

            @Override
            public Object getTarget() {
                return all.getCollection(look().names.getOrDefault(name, name), type);
            }
        });
    }

    /** Begins the next generation, after the last one has left. @return false while one is being built */
    boolean begin(String model) {
        var now = of(model);
        if (now.is(State.BUILDING) || now.is(State.COMPARING) || now.again()) return false;
        if (now.beside() != null) return change(now, leaving(true));
        return build(now);
    }

    /** @param now without one beside it, or with one that has left */
    boolean build(Standing now) {
        var next = 1 + latest(now.model());
        return change(
                now,
                combine(set(BESIDE, next), set(LATEST, next), entering(State.BUILDING), unset(FOUND), unset(AGAIN)));
    }

    private int latest(String model) {
        var one = kept.find(eq("_id", model)).first();
        return one == null ? 0 : one.getInteger(LATEST, 0);
    }

    /** It has been told everything once. */
    boolean compare(Standing now) {
        return change(now, entering(State.COMPARING));
    }

    boolean differs(Standing now, Comparison found) {
        return change(now, combine(entering(State.DIFFERENT), set(FOUND, found.document())));
    }

    /** Shows the one beside, and keeps what was shown. */
    boolean exchange(Standing now, @Nullable Comparison found) {
        if (now.beside() == null) return false;
        return change(
                now,
                combine(
                        set(SHOWN, now.beside()),
                        set(BESIDE, now.shown()),
                        entering(State.KEPT),
                        found == null ? unset(FOUND) : set(FOUND, found.document())));
    }

    /** The same when somebody says so. @return false when there is none beside, or it is not finished */
    boolean show(String model) {
        var now = of(model);
        return (now.is(State.DIFFERENT) || now.is(State.KEPT)) && exchange(now, now.found());
    }

    /** The one beside is to go. */
    boolean leave(String model) {
        var now = of(model);
        return now.beside() != null && !now.is(State.LEAVING) && change(now, leaving(false));
    }

    /** It has gone. */
    boolean left(Standing now) {
        return now.again()
                ? build(now)
                : change(now, combine(unset(BESIDE), unset(STATE), unset(SINCE), unset(FOUND), unset(AGAIN)));
    }

    private static Bson leaving(boolean again) {
        return combine(entering(State.LEAVING), unset(FOUND), set(AGAIN, again));
    }

    private static Bson entering(State state) {
        return combine(set(STATE, state.name()), set(SINCE, Date.from(Documents.MACHINE.instant())));
    }

    /** @return false where somebody else was quicker */
    private boolean change(Standing now, Bson to) {
        var as = and(
                eq("_id", now.model()),
                eq(BESIDE, now.beside()),
                eq(STATE, now.state() == null ? null : now.state().name()));
        var changed = kept.updateOne(as, to).getModifiedCount() > 0;
        lookAgain();
        return changed;
    }

    /** Whatever there still is of generations that do not stand. */
    void sweep(Standing now) {
        var standing = new ArrayList<String>();
        for (var name : all.listCollectionNames())
            if (name.equals(now.model()) || isOf(now.model(), name)) standing.add(name);
        standing.stream()
                .filter(it -> !withoutSuffix(it).equals(now.shownName()))
                .forEach(it -> all.getCollection(it).drop());
    }

    private static boolean isOf(String model, String collection) {
        var name = withoutSuffix(collection);
        return name.equals(model) || name.startsWith(model + MARK);
    }

    private static String withoutSuffix(String collection) {
        for (var suffix : List.of(History.SUFFIX, Snapshots.SUFFIX))
            if (collection.endsWith(suffix)) return collection.substring(0, collection.length() - suffix.length());
        return collection;
    }
}
