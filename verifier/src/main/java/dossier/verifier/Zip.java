package dossier.verifier;

import static dossier.verifier.Verify.require;

import dossier.verifier.Verify.Refused;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** The files of a zip, read so that no two programs can see different ones in it. */
final class Zip {
    private static final long MOST_BYTES = 2_000_000_000L;

    private Zip() {}

    static Map<String, byte[]> read(Path zip) throws IOException {
        require(Files.isRegularFile(zip), "ZIP there is no file " + zip);
        var files = new LinkedHashMap<String, byte[]>();
        try (var stream = new ZipInputStream(new BufferedInputStream(Files.newInputStream(zip)))) {
            var total = 0L;
            for (var entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                var name = entry.getName();
                require(isSafe(name), "NAME a file must not be called " + printable(name));
                var bytes = stream.readAllBytes();
                total += bytes.length;
                require(total < MOST_BYTES, "ZIP it is too large");
                require(files.put(name, bytes) == null, "DUPLICATE " + name + " is there twice");
            }
        } catch (ZipException | EOFException | IllegalArgumentException broken) {
            throw new Refused("ZIP it is damaged or cut off: " + broken.getMessage());
        }
        require(List.copyOf(files.keySet()).equals(listed(zip)), "ZIP its list of files is not what is in it");
        return files;
    }

    /** Of the directory at the end. */
    private static List<String> listed(Path zip) {
        try (var file = new ZipFile(zip.toFile())) {
            var names = new ArrayList<String>();
            file.stream().forEach(it -> names.add(it.getName()));
            return names;
        } catch (IOException | IllegalArgumentException broken) {
            throw new Refused("ZIP it is damaged or cut off: " + broken.getMessage());
        }
    }

    /** Letters, digits, dots, dashes and slashes; nothing that leads out of the directory it is unpacked into. */
    private static boolean isSafe(String name) {
        return name.matches("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*") && name.length() <= 200;
    }

    private static String printable(String name) {
        return name.replaceAll("[^\\x20-\\x7e]", "?");
    }
}
