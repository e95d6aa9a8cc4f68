package dossier.platform.web;

import dossier.handbook.Objection;
import dossier.handbook.Rule;
import dossier.words.Choice;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What users read, in the language of the request. Every text is a message; what has none, such as a name, is read as it is. */
@Component("wording")
public class Wording {
    private static final Pattern NUMBERED = Pattern.compile("([a-z]+)-(\\d+)");

    private final MessageSource messages;

    public Wording(MessageSource messages) {
        this.messages = messages;
    }

    public String say(String key, Object... arguments) {
        return Objects.requireNonNullElse(messages.getMessage(key, arguments, key, locale()), key);
    }

    /** What was recorded, by a key such as {@code event.contracts.ContractSigned}; what only a newer version knows is told as such. */
    public String recorded(String key) {
        return knows(key) ? say(key) : say("recorded.newer", key.substring(key.indexOf('.') + 1));
    }

    /** Whether there is such a message. */
    public boolean knows(String key) {
        return messages.getMessage(key, null, null, locale()) != null;
    }

    /** What a duty is about: the key of a message, a word ({@code subject.feedback}) or a word with a number ({@code subject.task}); all else as it is. */
    public String subject(String subject) {
        if (knows("subject." + subject)) return say("subject." + subject);
        var numbered = NUMBERED.matcher(subject);
        return numbered.matches() && knows("subject." + numbered.group(1))
                ? say("subject." + numbered.group(1), numbered.group(2))
                : say(subject);
    }

    /** A word of a list, such as a clause's or a stage's name. */
    public String constant(Enum<?> constant) {
        return say(Choice.key(constant));
    }

    public String name(Rule rule) {
        return say(rule.code() + ".name");
    }

    /** What a clause needs, as a sentence. */
    public String needs(Objection objection) {
        return needs(objection.needs(), objection.details());
    }

    public String needs(String needs, List<String> details) {
        return say(
                "needs." + needs, details.stream().map(this::say).collect(Collectors.joining(say("list.separator"))));
    }

    /** The same where nothing is missing: without the part that would name it. */
    public String needs(String needs) {
        return needs(needs, List.of()).replaceFirst("([，；,;][^，；,;]*)?[:：]\\s*$", "");
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
