package dossier.evidence;

import dossier.platform.proofs.NoteSigner;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip whose last file names all others with their hashes and is signed. */
final class EvidenceZip implements AutoCloseable {
    private final ZipOutputStream zip;
    private final Map<String, String> hashes = new LinkedHashMap<>();

    EvidenceZip(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    void add(String name, String text) throws IOException {
        add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    void add(String name, byte[] content) throws IOException {
        add(name, new ByteArrayInputStream(content));
    }

    void add(String name, InputStream content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        var hashing = new DigestOutputStream(zip, sha256());
        content.transferTo(hashing);
        zip.closeEntry();
        hashes.put(name, HexFormat.of().formatHex(hashing.getMessageDigest().digest()));
    }

    boolean has(String name) {
        return hashes.containsKey(name);
    }

    /** @param head lines before the names */
    void finish(String head, NoteSigner signer) throws IOException {
        var text = new StringBuilder(head);
        hashes.forEach(
                (name, hash) -> text.append(hash).append("  ").append(name).append('\n'));
        zip.putNextEntry(new ZipEntry("manifest"));
        zip.write(signer.sign(text.toString()).toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
