package dossier.platform.sheet;

import dossier.platform.web.TypedNumber;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What people write into cells, as a command has it. What cannot be read is handed on as text, for the reader of commands to judge. */
public final class Cells {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年]\\h*(\\d{1,2})[-/.月]\\h*(\\d{1,2})日?");
    private static final Pattern MIDNIGHT = Pattern.compile("[T\\h]+00:00(:00(\\.0+)?)?$");
    private static final Set<String> YES = Set.of("是", "yes", "true", "y", "1");
    private static final Set<String> NO = Set.of("", "否", "no", "false", "n", "0");

    private Cells() {}

    /** An empty cell fills nothing. */
    public static void put(ObjectNode node, String name, JsonNode value) {
        if (!value.isNull()) node.set(name, value);
    }

    public static JsonNode text(String text) {
        return text.isEmpty() ? JSON.nullNode() : JSON.stringNode(text);
    }

    /** An empty cell says no. */
    public static JsonNode truth(String text) {
        var said = text.toLowerCase(Locale.ROOT);
        return YES.contains(said) || NO.contains(said) ? JSON.booleanNode(YES.contains(said)) : text(text);
    }

    /** 1,286.50 and ¥ 1286.5 are the same number. */
    public static JsonNode decimal(String text) {
        return TypedNumber.of(text.replaceAll("[¥￥\\h]", ""))
                .<JsonNode>map(JSON::numberNode)
                .orElseGet(() -> text(text));
    }

    /** 2025-4-1, 2025/04/01, 20250401, 2025年4月1日 and its midnight are the same day. */
    public static JsonNode day(String text) {
        var plain = MIDNIGHT.matcher(text).replaceFirst("").replaceFirst("^(\\d{4})(\\d{2})(\\d{2})$", "$1-$2-$3");
        var day = DAY.matcher(plain);
        return day.matches()
                ? JSON.stringNode("%s-%2s-%2s"
                        .formatted(day.group(1), day.group(2), day.group(3))
                        .replace(' ', '0'))
                : text(text);
    }
}
