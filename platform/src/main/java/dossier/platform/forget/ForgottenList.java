package dossier.platform.forget;

import static java.nio.charset.StandardCharsets.UTF_8;

import dossier.platform.start.BadSetting;
import dossier.platform.store.KeyVault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Who was forgotten, in a file outside of the databases: one line for each stream, {@code <moment> <stream> <seal>}. A seal is made with the house's master key over
 * its line and the seal before it, so that no line can be changed, added, or taken out before the last by anyone else.
 */
@Component
@EnableConfigurationProperties(ForgottenSettings.class)
class ForgottenList {
    private final @Nullable Path file;
    private final KeyVault vault;
    private final Clock clock;

    ForgottenList(ForgottenSettings settings, KeyVault vault, Clock clock) {
        this.file = settings.file();
        this.vault = vault;
        this.clock = clock;
    }

    /** Whether there is a place to keep it. */
    boolean isKept() {
        return file != null;
    }

    /** @throws BadSetting when it was changed, or belongs to a house with another master key */
    synchronized Set<String> streams() {
        var streams = new LinkedHashSet<String>();
        var before = "";
        for (var line : lines()) {
            var parts = line.split(" ", -1);
            if (parts.length != 3 || !parts[2].equals(seal(before, parts[0], parts[1])))
                throw new BadSetting(
                        "Line " + (streams.size() + 1) + " of the list of the forgotten, " + file
                                + ", was changed or made under another master key.",
                        "Set dossier.keys.master to the key this house began with; where this is a new house, move that file away.");
            streams.add(parts[1]);
            before = parts[2];
        }
        return streams;
    }

    /** On disk when this returns; a stream that is there already is not added again. Nodes that keep one list together add to it one after the other. */
    synchronized void add(String stream) {
        if (file == null) return;
        var place = file.toAbsolutePath();
        try {
            Files.createDirectories(Objects.requireNonNull(place.getParent()));
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            try (var out = FileChannel.open(
                            place, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND), owner);
                    var _ = out.lock()) {
                if (!streams().contains(stream)) append(out, lineOf(stream));
            }
            try (var directory = FileChannel.open(place.getParent())) {
                directory.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the list of the forgotten cannot be kept in " + place, e);
        }
    }

    private String lineOf(String stream) {
        var lines = lines();
        var before = lines.isEmpty() ? "" : lines.getLast().split(" ", -1)[2];
        var at = clock.instant().toString();
        return at + " " + stream + " " + seal(before, at, stream) + "\n";
    }

    private static void append(FileChannel out, String line) throws IOException {
        var bytes = ByteBuffer.wrap(line.getBytes(UTF_8));
        while (bytes.hasRemaining()) out.write(bytes);
        out.force(true);
    }

    private String seal(String before, String at, String stream) {
        return vault.signature(before + "\n" + at + "\n" + stream);
    }

    private List<String> lines() {
        if (file == null || !Files.exists(file)) return List.of();
        try (Stream<String> lines = Files.lines(file)) {
            return lines.toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the list of the forgotten cannot be read in " + file, e);
        }
    }
}
