package dossier.platform.web.form;

import dossier.handbook.Objection;
import dossier.handbook.Rule;
import dossier.handbook.Standing;
import dossier.platform.web.MalformedRequest.Fault;
import dossier.platform.web.page.CaseStory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command as a form on a page.
 *
 * @param id of the case; {@code -} for one that is yet to be opened
 * @param key says that sending it twice is sending it once; made when the form was
 * @param version of the case as the person saw it; null for one yet to be opened
 * @param faults that are told at none of the fields
 * @param standings how its clauses stand before the fields are known
 * @param kept whether it comes back as it was filled in
 * @param trouble what came back when it was sent; null before that
 */
public record FormPage(
        String context,
        String id,
        String command,
        String title,
        String key,
        @Nullable Long version,
        List<FormField> fields,
        List<Fault> faults,
        List<Standing> standings,
        boolean kept,
        @Nullable Trouble trouble) {
    /** An id that no case has. */
    public static final String NEW = "-";

    /**
     * @param title what happened
     * @param text whether one's work is safe, and how to go on
     * @param objections the clauses in the way
     * @param meanwhile what others did to the case since the person saw it, as far as they may read it
     */
    public record Trouble(
            Kind kind, String title, String text, List<Objection> objections, List<CaseStory.Line> meanwhile) {
        /** What came back, and why. */
        public enum Kind {
            /** It was sent and is not done. */
            NOT_DONE,
            /** The case has changed since the person saw it. */
            STALE,
            /** It was filled in earlier and not yet sent. */
            KEPT
        }

        public boolean stale() {
            return kind == Kind.STALE;
        }

        public boolean kept() {
            return kind == Kind.KEPT;
        }
    }

    public String action() {
        return "/do/" + context + "/" + id + "/" + command;
    }

    /** Where to go without doing it. */
    public String back() {
        return id.equals(NEW) ? "/" + context : "/" + context + "/" + id;
    }

    public boolean upload() {
        return fields.stream().anyMatch(FormField::upload);
    }

    public boolean open() {
        return standings.stream().noneMatch(Standing::objects);
    }

    public List<Standing> objecting() {
        return standings.stream().filter(Standing::objects).toList();
    }

    /** The rules that will judge the fields, each once. */
    public List<Rule> depending() {
        return standings.stream()
                .filter(it -> it.verdict() == Standing.Verdict.DEPENDS_ON_THE_FIELDS)
                .map(Standing::rule)
                .distinct()
                .toList();
    }

    /** Whether it is short enough to stand among others. */
    public boolean brief() {
        return fields.size() <= 1
                && fields.stream()
                        .allMatch(it -> it.fields().isEmpty() && it.choices().isEmpty());
    }
}
