package dossier.platform.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import dossier.platform.access.Access.Way;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.UriUtils;

/**
 * A request about to be answered, as the register has it.
 *
 * @param given whether it is answered with what was asked for
 */
record Asked(
        String subject, Way way, String address, @Nullable String purpose, boolean given) {
    private static final String PURPOSE = "X-Purpose";
    private static final int LONGEST_SUBJECT = 140;
    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST_PURPOSE = 200;

    /** It comes with the page of a case and tells nothing of it but what the reader may do. */
    private static final String PERMITTED_ACTIONS = "/do/{context}/{id}";

    /**
     * Empty for what is not registered. What is saved under a name is taken out of the house, whatever address it had; a file that is looked at could as well be saved.
     *
     * @param disposition of the answer, null when it has none
     */
    static Optional<Asked> of(
            HttpServletRequest request, int status, @Nullable String disposition, Confidential confidential) {
        var given = status >= 200 && status < 300;
        if (!given && status != 403 && status != 404) return Optional.empty();
        var path = path(request);
        var id = variables(request).getOrDefault("id", "");
        var places = Arrays.stream(path.split("/")).filter(it -> !it.isEmpty()).toList();
        var api = !places.isEmpty() && places.getFirst().equals("api");
        var ledger = ledger(places);
        var one = !id.isEmpty() && !id.equals("-") && confidential.includes(ledger);
        var attached = given && disposition != null && (isFile(path) || disposition.startsWith("attachment"))
                ? disposition
                : "";
        var list = given && api && places.size() == 2 && confidential.includes(ledger);
        var reads = List.of("GET", "HEAD").contains(request.getMethod()) && !isPanel(request);
        if (attached.isEmpty() && !(reads && (one || list))) return Optional.empty();
        var way = !attached.isEmpty() ? way(path, attached) : api ? Way.API : Way.PAGE;
        var subject = one ? confidential.subject(ledger, id) : id.isEmpty() ? ledger : ledger + "/" + id;
        return Optional.of(new Asked(
                shortened(subject, LONGEST_SUBJECT),
                way,
                address(path, request.getQueryString()),
                purpose(request),
                given));
    }

    private static boolean isPanel(HttpServletRequest request) {
        return PERMITTED_ACTIONS.equals(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }

    private static boolean isFile(String path) {
        return path.contains("/files/");
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** {@code contracts} of {@code /contracts/…}, {@code /api/contracts/…}, {@code /do/contracts/…} and {@code /contracts.csv}. */
    private static String ledger(List<String> places) {
        var first = places.stream()
                .filter(it -> !it.equals("api") && !it.equals("do"))
                .findFirst()
                .orElse("");
        return StringUtils.stripFilenameExtension(first);
    }

    @SuppressWarnings("unchecked") // Spring puts it there
    private static Map<String, String> variables(HttpServletRequest request) {
        var found = (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return found == null ? Map.of() : found;
    }

    private static Way way(String path, String disposition) {
        if (isFile(path)) return Way.FILE;
        var name = Optional.ofNullable(ContentDisposition.parse(disposition).getFilename())
                .orElse("")
                .toLowerCase(Locale.ROOT);
        return switch (StringUtils.getFilenameExtension(name)) {
            case "csv" -> Way.CSV;
            case "xlsx" -> Way.XLSX;
            case "pdf" -> Way.PDF;
            case "zip" -> Way.PACKAGE;
            case "json", "xes" -> Way.EVENT_LOG;
            case null, default -> Way.FILE;
        };
    }

    /** Search words may be the name of a person, who may have to be forgotten. */
    private static String address(String path, @Nullable String query) {
        var kept = query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(it -> !it.startsWith("q=") && !it.endsWith("="))
                        .collect(Collectors.joining("&"));
        return shortened(kept.isEmpty() ? path : path + "?" + kept, LONGEST_ADDRESS);
    }

    private static @Nullable String purpose(HttpServletRequest request) {
        var stated = request.getHeader(PURPOSE);
        if (stated == null || stated.isBlank()) return null;
        try {
            return shortened(UriUtils.decode(stated, UTF_8), LONGEST_PURPOSE).replaceAll("\\p{Cntrl}", " ");
        } catch (IllegalArgumentException notEncoded) {
            return shortened(stated, LONGEST_PURPOSE);
        }
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
