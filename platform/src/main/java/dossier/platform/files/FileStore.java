package dossier.platform.files;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import dossier.platform.web.TooLarge;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Keeps the bytes of every uploaded file once, under their SHA-256. What is acknowledged is on disk. */
@Component
@EnableConfigurationProperties(FileSettings.class)
public class FileStore implements StoredFiles {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /** @param sha256 lower-case hexadecimal; @param size in bytes */
    public record Kept(String sha256, long size) {}

    private final FileSettings settings;

    public FileStore(FileSettings settings) {
        this.settings = settings;
    }

    /**
     * Takes in a file; an empty one is kept nowhere and has size 0.
     *
     * @throws TooLarge when it has more bytes than the settings allow
     */
    public Kept keep(InputStream content) throws IOException {
        var incoming = Files.createDirectories(settings.directory().resolve("incoming"));
        var arriving = Files.createTempFile(incoming, "", "");
        try {
            var kept = write(content, arriving);
            if (kept.size() > 0) settle(arriving, pathOf(kept.sha256()));
            return kept;
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    @Override
    public Optional<InputStream> open(String sha256) throws IOException {
        if (!SHA_256.matcher(sha256).matches()) return Optional.empty();
        try {
            return Optional.of(Files.newInputStream(pathOf(sha256)));
        } catch (NoSuchFileException notUploaded) {
            return Optional.empty();
        }
    }

    private Kept write(InputStream content, Path file) throws IOException {
        var hash = sha256();
        var size = 0L;
        var buffer = new byte[64 * 1024];
        try (var channel = FileChannel.open(file, WRITE)) {
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > settings.maxBytes()) throw new TooLarge(settings.maxBytes());
                hash.update(buffer, 0, read);
                var bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) channel.write(bytes);
            }
            channel.force(true);
        }
        return new Kept(HexFormat.of().formatHex(hash.digest()), size);
    }

    private static void settle(Path arrived, Path place) throws IOException {
        var folder = Files.createDirectories(place.getParent());
        Files.move(arrived, place, ATOMIC_MOVE);
        force(folder);
        force(Objects.requireNonNull(folder.getParent()));
    }

    /** A new name is as durable as the folder it stands in. */
    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }

    private Path pathOf(String sha256) {
        return settings.directory().resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
