package dossier.platform.web.page;

import dossier.words.CaseId;
import dossier.words.DepartmentId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Names in place of ids, each looked up once for a page. */
@Component("names")
public class Names {
    private static final String KNOWN = Names.class.getName();

    /**
     * Knows the names of one kind of case.
     *
     * @param <I> the id
     */
    public interface Of<I extends CaseId> {
        Class<I> of();

        Optional<Name> find(String id);
    }

    /**
     * @param name as it is called
     * @param about what tells it from others of that name, such as a department; may be empty
     */
    public record Name(String name, String about) {}

    /** Knows what posts are called. */
    public interface OfPosts {
        Optional<String> titleOf(DepartmentId department, String position);
    }

    private final List<Of<?>> lists;
    private final List<OfPosts> posts;

    public Names(ObjectProvider<Of<?>> lists, ObjectProvider<OfPosts> posts) {
        this.lists = lists.stream().toList();
        this.posts = posts.stream().toList();
    }

    /** The name, or the id where nobody knows one; empty for nothing. */
    public String of(@Nullable CaseId id) {
        return id == null
                ? ""
                : find(id).map(Name::name).filter(it -> !it.isBlank()).orElse(id.value());
    }

    /** The title of a case; of one that is called after who it is about, and says so by an id, their name. */
    public String title(String title, @Nullable CaseId about) {
        return about != null && about.value().equals(title) ? of(about) : title;
    }

    /** Of a kind told by the name of its record, such as {@code counterparty}. */
    public String of(String kind, String id) {
        return lists.stream()
                .filter(it -> it.of().getSimpleName().equalsIgnoreCase(kind + "Id"))
                .findFirst()
                .flatMap(it -> it.find(id))
                .map(Name::name)
                .orElse(id);
    }

    /** Of a kind told by the type of its ids; empty where nobody knows one. */
    Optional<String> find(Class<?> kind, String id) {
        return lists.stream()
                .filter(it -> it.of() == kind)
                .findFirst()
                .flatMap(it -> it.find(id))
                .map(Name::name)
                .filter(it -> !it.isBlank());
    }

    /** The title of a post, or its code where nobody knows one. */
    public String ofPost(DepartmentId department, String position) {
        return posts.stream()
                .flatMap(it -> it.titleOf(department, position).stream())
                .findFirst()
                .orElse(position);
    }

    /** Of one told by its department and its code there, {@code sales/clerk}. */
    String ofPost(String post) {
        var parts = post.split("/", 2);
        return ofPost(new DepartmentId(parts[0]), parts[1]);
    }

    public String about(@Nullable CaseId id) {
        return id == null ? "" : find(id).map(Name::about).orElse("");
    }

    private Optional<Name> find(CaseId id) {
        return known().computeIfAbsent(
                        id,
                        wanted -> lists.stream()
                                .filter(it -> it.of().isInstance(wanted))
                                .findFirst()
                                .flatMap(it -> it.find(wanted.value())));
    }

    @SuppressWarnings("unchecked") // only we put it there
    private static Map<CaseId, Optional<Name>> known() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) return new HashMap<>();
        var kept = (Map<CaseId, Optional<Name>>) request.getAttribute(KNOWN, RequestAttributes.SCOPE_REQUEST);
        if (kept != null) return kept;
        var fresh = new HashMap<CaseId, Optional<Name>>();
        request.setAttribute(KNOWN, fresh, RequestAttributes.SCOPE_REQUEST);
        return fresh;
    }
}
