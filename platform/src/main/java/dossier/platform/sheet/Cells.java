package dossier.platform.sheet;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What people write into cells, as a command has it. What cannot be read is handed on as text, for the reader of commands to judge. */
public final class Cells {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> YES = Set.of("是", "yes", "true", "y", "1");

    private Cells() {}

    /** An empty cell fills nothing. */
    public static void put(ObjectNode node, String name, JsonNode value) {
        if (!value.isNull()) node.set(name, value);
    }

    public static JsonNode text(String text) {
        return text.isEmpty() ? JSON.nullNode() : JSON.stringNode(text);
    }

    public static boolean yes(String text) {
        return YES.contains(text.toLowerCase(Locale.ROOT));
    }

    /** 1,286.50 and ¥1286.5 are the same number. */
    public static JsonNode decimal(String text) {
        var plain = text.replaceAll("[,，¥￥\\s]", "");
        return plain.matches("-?\\d{1,30}(\\.\\d{1,30})?") ? JSON.numberNode(new BigDecimal(plain)) : text(text);
    }

    /** 2025-4-1, 2025/04/01 and 2025年4月1日 are the same day. */
    public static JsonNode day(String text) {
        var parts = text.replaceAll("日$", "").split("[-/.年月]");
        return parts.length == 3 && text.matches("\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?")
                ? JSON.stringNode(
                        "%s-%2s-%2s".formatted(parts[0], parts[1], parts[2]).replace(' ', '0'))
                : text(text);
    }
}
