package dossier.platform.web.page;

import dossier.platform.read.Glances;
import dossier.platform.read.Pending;
import dossier.platform.read.Told;
import dossier.platform.store.Vocabulary;
import dossier.words.PersonId;
import java.util.HashMap;
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
public class CaseNames {
    private static final String KNOWN = CaseNames.class.getName();

    private final Glances glances;
    private final Names names;
    private final Map<String, Class<?>> ids = new HashMap<>();

    public CaseNames(Glances glances, Names names, Vocabulary vocabulary) {
        this.glances = glances;
        this.names = names;
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
                ? known(request)
                        .computeIfAbsent(
                                stream,
                                wanted -> of(wanted, request.getRequest().getRemoteUser()))
                : of(stream, null);
    }

    private String of(String stream, @Nullable String reader) {
        var context = Told.context(stream);
        var id = Told.caseId(stream);
        return Optional.ofNullable(reader)
                .flatMap(it -> glances.of(context, id, new PersonId(it)))
                .map(this::called)
                .filter(it -> !it.isBlank())
                .or(() -> Optional.ofNullable(ids.get(context)).flatMap(it -> names.find(it, id)))
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
    private static Map<String, String> known(ServletRequestAttributes request) {
        var kept = (Map<String, String>) request.getAttribute(KNOWN, RequestAttributes.SCOPE_REQUEST);
        if (kept != null) return kept;
        var fresh = new HashMap<String, String>();
        request.setAttribute(KNOWN, fresh, RequestAttributes.SCOPE_REQUEST);
        return fresh;
    }
}
