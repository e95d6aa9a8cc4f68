package dossier.platform.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stored shapes last for ever: one file for each of them holds its JSON, {@code contracts.ContractSigned.json}, and {@code contracts.ContractSigned@2.json} from
 * its second revision on. The constants of an enum stand together in {@code values/}. A word that got a part for which its record knows what to put in its place
 * keeps its revision; the shapes it had before stay in {@code past/}, {@code policies.PolicyApproved~1.json}. Started with {@code -Dapprove=true}, adds the files and constants that are
 * missing and never changes what is there.
 */
public final class ApprovedShapes {
    private final Path directory;
    private final boolean approving;
    private final JsonMapper mapper;
    private final ObjectWriter writer;

    /** @param approving whether missing files are written */
    public ApprovedShapes(Path directory, Vocabulary words, boolean approving) {
        this.directory = directory;
        this.approving = approving;
        this.mapper = StoredJson.plain(words).mapper();
        var indent = new DefaultIndenter("  ", "\n");
        this.writer = mapper.writer()
                .with(new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent));
    }

    /** @return everything that is wrong, each with what to do about it; empty when all is as approved */
    public List<String> problems(Map<String, ?> samplesByName) throws IOException {
        if (approving) Files.createDirectories(directory);
        var problems = new ArrayList<String>();
        var expected = new TreeSet<String>();
        for (var named : samplesByName.entrySet()) {
            var revision =
                    Integer.parseInt(Vocabulary.revisionOf(named.getValue().getClass()));
            for (var file : IntStream.range(1, revision)
                    .mapToObj(it -> file(named.getKey(), it))
                    .toList()) {
                expected.add(file);
                if (!Files.exists(directory.resolve(file)))
                    problems.add(file + " is missing: an earlier revision is still in the store");
            }
            expected.add(file(named.getKey(), revision));
            compare(file(named.getKey(), revision), named.getValue(), problems);
        }
        try (var files = Files.list(directory)) {
            files.filter(Files::isRegularFile)
                    .map(it -> it.getFileName().toString())
                    .filter(it -> !expected.contains(it))
                    .sorted()
                    .forEach(it -> problems.add(
                            it + " has no word: keep the record, or the name of a renamed one by @StoredAs"));
        }
        return problems;
    }

    private void compare(String file, Object sample, List<String> problems) throws IOException {
        var path = directory.resolve(file);
        var stored = writer.writeValueAsString(sample) + "\n";
        if (!Files.exists(path)) {
            if (approving) Files.writeString(path, stored);
            else
                problems.add(
                        file
                                + " is not approved yet: run this test with -Dapprove=true, look at the new file and commit it");
            return;
        }
        var approved = Files.readString(path);
        if (!approved.equals(stored))
            problems.add(file
                    + " is not how it is stored now; what is in the store keeps the approved shape for ever. Take the change back, or raise"
                    + " the revision in @StoredAs and write an upcaster; or, where a part was added whose absence the record knows to read, keep the"
                    + " old file in past/.\napproved: " + approved + "now: " + stored);
        else if (!mapper.readValue(approved, sample.getClass()).equals(sample))
            problems.add(file + " does not read back as what was stored");
    }

    /** @return the earlier shapes that no longer read, or lose something when they do */
    public List<String> problemsOfPast(Map<String, ?> samplesByName) throws IOException {
        var problems = new ArrayList<String>();
        try (var files = Files.list(directory.resolve("past"))) {
            for (var file : files.sorted().toList()) {
                var name = file.getFileName().toString().replaceAll("~\\d+\\.json$", "");
                var sample = samplesByName.get(name);
                var stored = mapper.readTree(Files.readString(file));
                if (sample == null) problems.add(file.getFileName() + " has no word");
                else if (!keeps(again(stored, sample.getClass()), stored))
                    problems.add(file.getFileName() + " loses something when it is read");
            }
        }
        return problems;
    }

    private JsonNode again(JsonNode stored, Class<?> word) {
        return mapper.readTree(mapper.writeValueAsString(mapper.treeToValue(stored, word)));
    }

    private static boolean keeps(JsonNode now, JsonNode then) {
        if (!then.isContainer()) return now.equals(then);
        if (then.isArray())
            return now.size() == then.size()
                    && IntStream.range(0, then.size()).allMatch(it -> keeps(now.get(it), then.get(it)));
        return then.propertyStream().allMatch(it -> now.has(it.getKey()) && keeps(now.get(it.getKey()), it.getValue()));
    }

    /** @return the constants that are in the store and no longer in the code, or not approved yet */
    public List<String> problemsOfChoices(Set<Class<?>> enums) throws IOException {
        var problems = new ArrayList<String>();
        for (var type : enums) {
            var file = directory.resolve("values/" + type.getName().replace("dossier.", "") + ".json");
            var known = Files.exists(file)
                    ? List.of(mapper.readValue(Files.readString(file), String[].class))
                    : List.<String>of();
            var stored = Arrays.stream(type.getEnumConstants())
                    .map(it -> mapper.convertValue(it, String.class))
                    .toList();
            var gone = known.stream().filter(it -> !stored.contains(it)).toList();
            var added = stored.stream().filter(it -> !known.contains(it)).toList();
            if (!gone.isEmpty())
                problems.add(type.getName() + " lacks " + gone + ", which may be in the store for ever");
            if (!added.isEmpty() && !approving)
                problems.add(type.getName() + " has new constants " + added + ": run this test with -Dapprove=true");
            if (!added.isEmpty() && approving) {
                Files.createDirectories(file.getParent());
                Files.writeString(
                        file,
                        writer.writeValueAsString(Stream.concat(known.stream(), added.stream())
                                        .toList()) + "\n");
            }
        }
        return problems;
    }

    private static String file(String name, int revision) {
        return name + (revision == 1 ? "" : "@" + revision) + ".json";
    }
}
