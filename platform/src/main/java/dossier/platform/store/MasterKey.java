package dossier.platform.store;

import dossier.platform.start.BadSetting;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the house's master key is; whoever loses it loses every confidential text, whoever restores an old one does not bring back what was forgotten.
 *
 * @param master base64 of 32 bytes; comes before {@code file}
 * @param file holds the same text; made on the first start, readable to its owner alone
 */
@ConfigurationProperties("dossier.keys")
record MasterKey(@Nullable String master, @Nullable Path file) {
    /** @throws BadSetting when none is configured, it is not a key, or it cannot be kept */
    SecretKey load() {
        var text = master != null && !master.isBlank() ? master : file != null ? readOrMake(file) : null;
        if (text == null)
            throw new BadSetting(
                    "Neither dossier.keys.master nor dossier.keys.file is set.",
                    "Set the one to the master key, or the other to where it may be kept.");
        try {
            return AesGcm.key(Base64.getDecoder().decode(text.strip()));
        } catch (IllegalArgumentException e) {
            throw new BadSetting(
                    "The master key (dossier.keys.*) must be base64 of " + AesGcm.KEY_BYTES + " bytes.",
                    "Give it the key this house began with; a new house may have one of `openssl rand -base64 32`.",
                    e);
        }
    }

    private static String readOrMake(Path file) {
        try {
            if (!Files.exists(file)) make(file.toAbsolutePath());
            return Files.readString(file);
        } catch (IOException e) {
            throw new BadSetting(
                    "The master key cannot be kept in " + file + ".",
                    "Make that place readable and writable to this user, or set dossier.keys.master.",
                    e);
        }
    }

    /** The file appears complete and on disk, or not at all; of two nodes that start at once, one makes it. */
    private static void make(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var draft = Files.createTempFile(
                file.getParent(),
                ".key",
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            try (var out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                out.write(ByteBuffer.wrap(Base64.getEncoder().encode(AesGcm.random(AesGcm.KEY_BYTES))));
                out.force(true);
            }
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            return; // the other's is read
        } finally {
            Files.delete(draft);
        }
        try (var directory = FileChannel.open(file.getParent())) {
            directory.force(true);
        }
    }
}
