package dossier.platform.notices;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dossier.handbook.DutyEvent;
import dossier.handbook.Rule;
import dossier.platform.automation.Follower;
import dossier.platform.automation.Heard;
import dossier.platform.notices.Notification.Kind;
import dossier.platform.read.CaseSteps;
import dossier.platform.read.Glances;
import dossier.platform.read.Office;
import dossier.platform.read.OfficeHolders;
import dossier.platform.read.Pending;
import dossier.platform.read.ReadModel.Cases;
import dossier.platform.read.Task;
import dossier.platform.store.Vocabulary;
import dossier.words.PersonId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Finds out who is to be told of an event, whatever context it is from: those who have a new task, who owe what is due or was missed and who stands above them, who waited
 * for what has happened. Nobody is told what they did themselves; what waits for everyone stands on their desks and is not told.
 */
@Component
class TellingPeople implements Follower {
    /** A page of events is told within a moment, and asks for the same few offices again and again. */
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private static final int OFFICES = 1_000;

    private final Glances glances;
    private final CaseSteps steps;
    private final Notices notices;
    private final Vocabulary vocabulary;
    private final LoadingCache<Office, List<PersonId>> holders;
    private final ObjectProvider<Superiors> superiors;
    private final Set<Class<?>> news;

    TellingPeople(
            Glances glances,
            CaseSteps steps,
            Notices notices,
            Vocabulary vocabulary,
            ObjectProvider<OfficeHolders> holders,
            ObjectProvider<Superiors> superiors,
            ObjectProvider<News> news) {
        this.glances = glances;
        this.steps = steps;
        this.notices = notices;
        this.vocabulary = vocabulary;
        this.holders = Caffeine.newBuilder()
                .maximumSize(OFFICES)
                .expireAfterWrite(A_MOMENT)
                .build(office -> holders.getIfAvailable(() -> _ -> List.of()).of(office));
        this.superiors = superiors;
        this.news = news.stream().map(News::event).collect(Collectors.toSet());
    }

    @Override
    public String name() {
        return "WhenSomethingHappensThenTellPeople";
    }

    @Override
    public boolean hears(Class<?> payload) {
        return model(payload).isPresent();
    }

    @Override
    public void hear(DomainEventMessage<?> message) {
        model(message.getPayloadType()).ifPresent(it -> hear(it, message));
    }

    private Optional<Cases<? extends Pending, ?>> model(Class<?> payload) {
        return glances.models().stream().filter(it -> it.knows(payload)).findFirst();
    }

    private <D extends Pending> void hear(Cases<D, ?> model, DomainEventMessage<?> message) {
        var step = steps.of(model, message);
        var heard = Heard.of(message);
        var told = new Told(model.contexts().findFirst().orElseThrow(), step.after(), heard);
        var what = new ArrayList<Notification>();
        newTasks(step.before(), step.after())
                .forEach(task -> holders(task).forEach(it -> what.add(told.of(Kind.TASK, it, task))));
        switch (message.getPayload()) {
            case DutyEvent.Reminded it ->
                owing(step.after(), it).forEach(who -> what.add(told.of(Kind.REMINDER, who, it)));
            case DutyEvent.Breached it -> {
                var owing = owing(step.after(), it).toList();
                owing.forEach(who -> what.add(told.of(Kind.BREACH, who, it)));
                owing.stream()
                        .flatMap(this::superior)
                        .distinct()
                        .filter(who -> !owing.contains(who))
                        .forEach(who -> what.add(told.of(Kind.BREACH_BELOW, who, it)));
            }
            default -> {
                // tasks apart, nobody has to hear of it but those who wait for it
            }
        }
        if (news.contains(message.getPayloadType()))
            step.after()
                    .awaitedBy()
                    .people()
                    .forEach(who -> what.add(told.of(Kind.NEWS, who, vocabulary.nameOf(message.getPayloadType()))));
        what.removeIf(it -> it.to().equals(heard.by()));
        settle(told, step.before(), message.getPayload());
        notices.tell(what);
    }

    /** What was told before and is over with this event is not to be read any more. */
    private void settle(Told told, Pending before, Object event) {
        newTasks(told.in(), before)
                .forEach(it -> notices.settleTask(told.context(), told.in().id(), it.action(), it.subject()));
        if (event instanceof DutyEvent duty && (event instanceof DutyEvent.Kept || event instanceof DutyEvent.Lapsed))
            notices.settleDuty(told.context(), told.in().id(), duty.rule(), duty.subject());
    }

    /** What is told of one event in one case. */
    private record Told(String context, Pending in, Heard heard) {
        Notification of(Kind kind, PersonId to, Task task) {
            return of(kind, to, task.action(), task.subject(), task.rule());
        }

        Notification of(Kind kind, PersonId to, DutyEvent duty) {
            return of(kind, to, "", duty.subject(), duty.rule());
        }

        Notification of(Kind kind, PersonId to, String about) {
            return of(kind, to, about, "", null);
        }

        private Notification of(Kind kind, PersonId to, String about, String subject, @Nullable Rule rule) {
            return new Notification(to, kind, context, in.id(), about, subject, rule, heard.id(), heard.recordedAt());
        }
    }

    private static Stream<Task> newTasks(Pending before, Pending after) {
        return after.tasks().stream()
                .filter(it -> !it.forEveryone())
                .filter(task -> before.tasks().stream().noneMatch(was -> isTheSame(was, task)));
    }

    private static boolean isTheSame(Task one, Task other) {
        return one.action().equals(other.action())
                && one.subject().equals(other.subject())
                && Objects.equals(one.person(), other.person())
                && one.authority() == other.authority()
                && Objects.equals(one.department(), other.department());
    }

    /** Whoever has the task of that duty; where nobody has, those who wait for the case. */
    private Stream<PersonId> owing(Pending in, DutyEvent duty) {
        var theirs = in.tasks().stream()
                .filter(it -> it.rule() == duty.rule() && !it.forEveryone())
                .filter(it -> it.subject().isEmpty() || it.subject().equals(duty.subject()))
                .flatMap(this::holders)
                .distinct()
                .toList();
        return theirs.isEmpty() ? in.awaitedBy().people().stream().distinct() : theirs.stream();
    }

    private Stream<PersonId> holders(Task task) {
        var person = task.person();
        if (person != null) return Stream.of(person);
        var authority = Objects.requireNonNull(task.authority());
        var office = new Office(authority, task.department());
        return holders.get(office).stream().filter(it -> !it.equals(task.barred()));
    }

    private Stream<PersonId> superior(PersonId person) {
        return superiors.stream().flatMap(it -> it.of(person).stream());
    }
}
