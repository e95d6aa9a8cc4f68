package dossier.platform.store;

import dossier.handbook.Answer;
import dossier.words.Command;
import dossier.words.Context;
import dossier.words.Event;
import dossier.words.StoredAs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;

/**
 * Every word that is stored, found from the families under {@link Context}: stored name and record. The name is {@code context.RecordName}, whatever package the
 * record lives in, so code may move; a record that is renamed keeps its name by {@link StoredAs}.
 *
 * @param families sealed families of commands and events, and single answers, as annotated
 */
public record Vocabulary(List<Class<?>> families, Map<String, Class<?>> byName, Map<Class<?>, String> byType) {
    private static final String ROOT = "/dossier/";
    private static final ClassValue<String> CONTEXT = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> family) {
            return Objects.requireNonNull(
                            AnnotationUtils.findAnnotation(family, Context.class), () -> family + " has no @Context")
                    .value();
        }
    };

    /** Looks through the {@code api} of every context below {@code dossier}, and no further: the start waits for it. */
    public static Vocabulary scan() {
        return of(classesIn("*/api")
                .filter(it -> it.isAnnotationPresent(Context.class))
                .toList());
    }

    /** Loaded rather than read for their annotations: the words among them are needed anyway, and a loaded class may come from a cache. */
    private static Stream<Class<?>> classesIn(String packages) {
        try {
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:" + ROOT + packages + "/*.class");
            var names = new TreeSet<String>();
            for (var file : files) names.add(className(file.getURL().getPath()));
            return names.stream().map(it -> ClassUtils.resolveClassName(it, Vocabulary.class.getClassLoader()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String className(String path) {
        return ClassUtils.convertResourcePathToClassName(
                path.substring(path.lastIndexOf(ROOT) + 1, path.length() - ClassUtils.CLASS_FILE_SUFFIX.length()));
    }

    /** @throws IllegalStateException when two records would have one name */
    public static Vocabulary of(List<Class<?>> families) {
        var byName = new TreeMap<String, Class<?>>();
        for (var family : families)
            for (var word : words(family).toList()) {
                var other = byName.put(nameIn(contextOf(family), word), word);
                if (other != null)
                    throw new IllegalStateException(word + " and " + other + " have the same stored name");
            }
        return new Vocabulary(
                families,
                byName,
                byName.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey)));
    }

    /** The context a family, or a word of it, belongs to. */
    public static String contextOf(Class<?> family) {
        return CONTEXT.get(family);
    }

    /**
     * The type of the ids of the cases that a family is about.
     *
     * @throws IllegalStateException for a family without a case
     */
    public static Class<?> idOf(Class<?> family) {
        try {
            return family.getMethod("id").getReturnType();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(family + " has no id", e);
        }
    }

    /** The revision of a word's shape: 1 until {@link StoredAs} says otherwise. */
    public static String revisionOf(Class<?> word) {
        var kept = word.getAnnotation(StoredAs.class);
        return String.valueOf(kept == null ? 1 : kept.revision());
    }

    public List<Class<?>> commandFamilies() {
        return families.stream().filter(Command.class::isAssignableFrom).toList();
    }

    public List<Class<?>> eventFamilies() {
        return families.stream().filter(Event.class::isAssignableFrom).toList();
    }

    public List<Class<?>> answers() {
        return families.stream().filter(Answer.class::isAssignableFrom).toList();
    }

    /** @throws IllegalArgumentException for a record that belongs to no family */
    public String nameOf(Class<?> word) {
        var name = byType.get(word);
        if (name == null) throw new IllegalArgumentException(word + " belongs to no family under @Context");
        return name;
    }

    private static String nameIn(String context, Class<?> word) {
        var kept = word.getAnnotation(StoredAs.class);
        return kept != null ? kept.value() : context + "." + word.getSimpleName();
    }

    /** The records of a sealed family and of the families in it, in the order they stand. */
    public static Stream<Class<?>> words(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(Vocabulary::words)
                : Stream.of(family);
    }
}
