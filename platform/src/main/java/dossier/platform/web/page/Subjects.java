package dossier.platform.web.page;

import static dossier.handbook.Rule.CON_08;

import dossier.handbook.Rule;
import dossier.platform.web.Wording;
import dossier.words.DepartmentId;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What a duty is about, as it is read. Asked by the templates. */
@Component("subjects")
public record Subjects(Wording wording, Names names) {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** A department by its name, a number with what it counts ({@code subject.} and the rule's code), all else as {@link Wording#subject} says it. */
    public String of(Rule rule, String subject) {
        if (subject.isEmpty()) return "";
        if (rule == CON_08) return names.of(new DepartmentId(subject));
        var counted = "subject." + rule.code();
        return wording.knows(counted) && NUMBER.matcher(subject).matches()
                ? wording.say(counted, subject)
                : wording.subject(subject);
    }
}
