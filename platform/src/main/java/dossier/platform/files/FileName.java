package dossier.platform.files;

import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** What a browser or program says about a file, made safe to keep and to show. */
final class FileName {
    private static final int LONGEST = 200;

    private FileName() {}

    /** The name without folders, control characters, or anything that reorders text; never blank, at most 200 characters. */
    static String clean(@Nullable String given) {
        if (given == null) return "file";
        var name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "").replaceAll("^[\\s.]+|\\s+$", "");
        if (name.isBlank()) return "file";
        return name.length() <= LONGEST ? name : shortened(name);
    }

    /** Keeps the ending, by which people and programs tell what a file is. */
    private static String shortened(String name) {
        var dot = name.lastIndexOf('.');
        var ending = dot < 0 || name.length() - dot > 20 ? "" : name.substring(dot);
        var end = LONGEST - ending.length();
        if (Character.isHighSurrogate(name.charAt(end - 1))) end--;
        return name.substring(0, end) + ending;
    }

    /** The media type without parameters, or that of plain bytes when it is none. */
    static String type(@Nullable String given) {
        try {
            var type = given == null ? MediaType.APPLICATION_OCTET_STREAM : MediaType.parseMediaType(given);
            var plain = type.getType() + "/" + type.getSubtype();
            return plain.length() <= 100 ? plain : MediaType.APPLICATION_OCTET_STREAM_VALUE;
        } catch (InvalidMediaTypeException unreadable) {
            return MediaType.APPLICATION_OCTET_STREAM_VALUE;
        }
    }
}
