package dossier.platform.web.page;

import dossier.platform.read.Glances;
import dossier.platform.read.Ledgers;
import dossier.platform.read.Pending;
import dossier.platform.read.Told;
import dossier.platform.store.Vocabulary;
import dossier.platform.web.CaseWords;
import dossier.platform.web.Wording;
import dossier.words.PersonId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Cases of any context as people call them: by number and title for those who may read them, by number alone for others. Asked by the templates. */
@Component("cases")
public class CaseNames implements CaseWords {
    private static final String CALLED = CaseNames.class.getName() + ".called",
            OPEN = CaseNames.class.getName() + ".open";

    private final Ledgers ledgers;
    private final Glances glances;
    private final Names names;
    private final Wording wording;
    private final Map<String, Class<?>> ids = new HashMap<>();

    public CaseNames(Ledgers ledgers, Glances glances, Names names, Wording wording, Vocabulary vocabulary) {
        this.ledgers = ledgers;
        this.glances = glances;
        this.names = names;
        this.wording = wording;
        vocabulary.commandFamilies().forEach(it -> ids.put(Vocabulary.contextOf(it), Vocabulary.idOf(it)));
    }

    /**
     * What the one who looks at the page calls it.
     *
     * @param stream {@code context/id}
     * @return the stream itself where it has no other name
     */
    public String of(String stream) {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? CaseNames.<String>known(request, CALLED)
                        .computeIfAbsent(
                                stream,
                                wanted -> of(wanted, request.getRequest().getRemoteUser()))
                : of(stream, null);
    }

    @Override
    public boolean isCase(String detail) {
        return ids.containsKey(Told.context(detail));
    }

    @Override
    public String withKind(String stream) {
        var called = of(stream);
        return called.equals(stream) || called.equals(Told.caseId(stream))
                ? wording.say("case.unnamed", kind(stream))
                : kind(stream) + " " + called;
    }

    /** What may be told to whoever it is: what it is and its number, or its id where it has none. */
    public String toAnyone(String stream) {
        return kind(stream) + " " + number(stream).orElseGet(() -> Told.caseId(stream));
    }

    private String kind(String stream) {
        return wording.say("case.kind." + Told.context(stream));
    }

    private Optional<String> number(String stream) {
        return Optional.ofNullable(ids.get(Told.context(stream))).flatMap(it -> names.find(it, Told.caseId(stream)));
    }

    /** Of its page; null, which makes a link plain text, where the one who looks may not open it. */
    public @Nullable String address(String context, String id) {
        var stream = context + "/" + id;
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                        && CaseNames.<Boolean>known(request, OPEN)
                                .computeIfAbsent(stream, wanted -> opens(wanted, request))
                ? "/" + stream
                : null;
    }

    private boolean opens(String stream, ServletRequestAttributes request) {
        var reader = request.getRequest().getRemoteUser();
        return reader != null && ledgers.readsAny(List.of(stream), new PersonId(reader));
    }

    private String of(String stream, @Nullable String reader) {
        var context = Told.context(stream);
        var id = Told.caseId(stream);
        return Optional.ofNullable(reader)
                .flatMap(it -> glances.of(context, id, new PersonId(it)))
                .map(this::called)
                .filter(it -> !it.isBlank())
                .or(() -> number(stream))
                .orElse(stream);
    }

    private String called(Pending it) {
        return String.join(
                " ",
                Stream.of(Optional.ofNullable(it.number()).orElse(""), names.title(it.title(), it.counterparty()))
                        .filter(part -> !part.isBlank())
                        .toList());
    }

    @SuppressWarnings("unchecked") // only we put it there
    private static <T> Map<String, T> known(ServletRequestAttributes request, String what) {
        var kept = (Map<String, T>) request.getAttribute(what, RequestAttributes.SCOPE_REQUEST);
        if (kept != null) return kept;
        var fresh = new HashMap<String, T>();
        request.setAttribute(what, fresh, RequestAttributes.SCOPE_REQUEST);
        return fresh;
    }
}
