package dossier.platform.command;

import dossier.platform.store.Vocabulary;
import dossier.words.ByTheClock;
import dossier.words.Command;
import dossier.words.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Every command there is, found from the sealed families: {@code contracts} → {@code sign} → its record. Routes, forms and OpenAPI of those that are addressed follow
 * from it.
 */
@Component
public class CommandCatalogue {
    /**
     * @param context as it stands in addresses
     * @param slug the command as it stands in addresses, {@code approve-as-manager}
     * @param name stored name, {@code contracts.ApproveAsManager}
     */
    public record Entry(String context, String slug, String name, Class<? extends Command> type) {
        /** Whether people and programs may give it; the rest the house gives by itself, see {@link ByTheClock}. */
        public boolean addressed() {
            return !type.isAnnotationPresent(ByTheClock.class);
        }
    }

    private final Map<String, Map<String, Entry>> byContext = new LinkedHashMap<>();

    public CommandCatalogue(Vocabulary vocabulary) {
        for (var family : vocabulary.commandFamilies()) {
            var context = family.getAnnotation(Context.class).value();
            var commands = byContext.computeIfAbsent(context, _ -> new LinkedHashMap<>());
            Vocabulary.words(family).forEach(type -> {
                var slug = slug(context, type);
                commands.put(slug, new Entry(context, slug, vocabulary.nameOf(type), type.asSubclass(Command.class)));
            });
        }
    }

    /** What an address means; nothing for a command that has none. */
    public Optional<Entry> find(String context, String slug) {
        return Optional.ofNullable(byContext.getOrDefault(context, Map.of()).get(slug))
                .filter(Entry::addressed);
    }

    public Entry of(Class<?> command) {
        return entries().stream()
                .filter(it -> it.type() == command)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(command + " is of no family"));
    }

    /** All commands, in the order they stand in their families. */
    public List<Entry> entries() {
        return byContext.values().stream().flatMap(it -> it.values().stream()).toList();
    }

    /** In contracts: SignContract → sign, ApproveAsManager → approve-as-manager; in branches: OpenBranch → open. */
    private static String slug(String context, Class<?> command) {
        var words = command.getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
        var singular = context.replaceAll("ies$", "y").replaceAll("(?<=ch)es$|s$", "");
        return words.replaceAll("-" + singular + "$", "");
    }
}
