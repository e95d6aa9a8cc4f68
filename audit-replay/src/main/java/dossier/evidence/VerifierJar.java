package dossier.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The verifier as a jar for those who have neither the house nor its sources: made of the classes that stand beside the house's own, the same bytes each time. */
@Component
class VerifierJar {
    private static final String FOLDER = "dossier/verifier/";
    private static final LocalDateTime ALWAYS = LocalDateTime.of(2026, 1, 1, 0, 0);

    private byte[] bytes = {};

    /** @throws IllegalStateException where the house was packed without it */
    synchronized byte[] bytes() {
        if (bytes.length == 0) bytes = made();
        return bytes.clone();
    }

    /** SHA-256, in hexadecimal digits. */
    String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes()));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    private static byte[] made() {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "dossier.verifier.Verify");
        var out = new ByteArrayOutputStream();
        try {
            var classes = new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*.class");
            if (classes.length == 0) throw new IllegalStateException("the verifier is not among the classes");
            Arrays.sort(classes, Comparator.comparing(VerifierJar::name));
            try (var jar = new JarOutputStream(out)) {
                put(jar, JarFile.MANIFEST_NAME);
                manifest.write(jar);
                for (var one : classes) {
                    put(jar, FOLDER + name(one));
                    jar.write(one.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(JarOutputStream jar, String name) throws IOException {
        var entry = new JarEntry(name);
        entry.setTimeLocal(ALWAYS);
        jar.putNextEntry(entry);
    }

    private static String name(Resource one) {
        return Objects.requireNonNull(one.getFilename());
    }
}
