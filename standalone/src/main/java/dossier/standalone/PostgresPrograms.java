package dossier.standalone;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that travel in the application, unpacked once beside the data they serve. */
record PostgresPrograms(Path home) {
    /** How a program ended, and what it said. */
    record Outcome(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }
    }

    /** Unpacks aside and moves into place, so that a start that was killed half-way leaves nothing half-done. */
    static PostgresPrograms unpackedIn(DataDirectory data) {
        try {
            var home = data.resolve("postgresql-" + fingerprint());
            if (!Files.exists(home)) {
                var aside = data.resolve("postgresql.unpacking");
                FileSystemUtils.deleteRecursively(aside);
                unpack(aside);
                Files.move(aside, home, StandardCopyOption.ATOMIC_MOVE);
            }
            return new PostgresPrograms(home);
        } catch (IOException e) {
            throw new EngineFailure(
                    "The PostgreSQL programs cannot be unpacked: " + e,
                    "Make room there or choose another data directory.",
                    e);
        }
    }

    /** Runs a program to its end. */
    Outcome run(String program, String... arguments) {
        var line = new ArrayList<String>();
        // PostgreSQL refuses to run as root; a user namespace of its own makes it nobody.
        if ("root".equals(System.getProperty("user.name"))) line.addAll(List.of("unshare", "-U"));
        line.add(home.resolve("bin").resolve(program).toString());
        line.addAll(Arrays.asList(arguments));
        try {
            var process = new ProcessBuilder(line).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + program + " runs", e);
        }
    }

    private static void unpack(Path target) throws IOException {
        try (var archive = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive())))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry())
                unpack(entry, archive, target.resolve(entry.getName()));
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.resolveSibling("."));
        if (entry.isSymbolicLink()) Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        else Files.copy(content, file);
        if (entry.getName().contains("bin/") && !file.toFile().setExecutable(true))
            throw new IOException(file + " cannot be made executable");
    }

    private static InputStream archive() {
        var name = "/postgres-%s-%s.txz".formatted(system(), machine());
        var found = PostgresPrograms.class.getResourceAsStream(name);
        if (found == null)
            throw new EngineFailure(
                    "This build carries no PostgreSQL for " + System.getProperty("os.name") + " on "
                            + System.getProperty("os.arch") + ".",
                    "Use a PostgreSQL of your own: dossier.engines=external with spring.datasource.url and dossier.mongo.uri.");
        return found;
    }

    /** Names the unpacked programs by their archive, so that another version of the application unpacks its own. */
    private static String fingerprint() throws IOException {
        try (var archive = archive()) {
            var digest = MessageDigest.getInstance("SHA-256").digest(archive.readAllBytes());
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    }

    private static String machine() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    }
}
