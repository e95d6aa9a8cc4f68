package dossier.platform.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static java.nio.charset.StandardCharsets.UTF_8;

import dossier.platform.read.Ledger.Order;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;

/**
 * The place behind a document in its order: stays right when others come and go.
 *
 * @param values by which the document is ordered, ending with its id
 */
record Cursor(List<BsonValue> values) {
    static Cursor behind(BsonDocument document, List<Order> order) {
        return new Cursor(
                order.stream().map(it -> valueAt(document, it.field().path())).toList());
    }

    /** @throws RuntimeException when it is not one of ours, or was made for another question */
    static Cursor read(String text, String fingerprint, int size) {
        var kept = BsonDocument.parse(new String(Base64.getUrlDecoder().decode(text), UTF_8));
        var values = List.copyOf(kept.getArray("at").getValues());
        var ours = kept.getString("of").getValue().equals(fingerprint) && values.size() == size;
        // a document or an array could be taken for an operator
        if (!ours || values.stream().anyMatch(it -> it.isDocument() || it.isArray() || it.isRegularExpression()))
            throw new IllegalArgumentException("not a cursor of this question");
        return new Cursor(values);
    }

    String write(String fingerprint) {
        var kept = new BsonDocument("of", new BsonString(fingerprint)).append("at", new BsonArray(values));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(kept.toJson().getBytes(UTF_8));
    }

    /** Everything behind this place; null stands before every value. */
    Bson filter(List<Order> order) {
        var behind = new ArrayList<Bson>();
        var equal = new ArrayList<Bson>();
        for (var i = 0; i < order.size(); i++) {
            var path = order.get(i).field().path();
            var value = values.get(i);
            if (!(order.get(i).descending() && value.isNull())) {
                var step = new ArrayList<>(equal);
                step.add(behind(path, value, order.get(i).descending()));
                behind.add(and(step));
            }
            equal.add(eq(path, value));
        }
        return or(behind);
    }

    private static Bson behind(String path, BsonValue value, boolean descending) {
        if (descending) return or(lt(path, value), eq(path, BsonNull.VALUE));
        return value.isNull() ? ne(path, BsonNull.VALUE) : gt(path, value);
    }

    private static BsonValue valueAt(BsonDocument document, String path) {
        BsonValue value = document;
        for (var step : path.split("\\."))
            value = value.isDocument() ? value.asDocument().getOrDefault(step, BsonNull.VALUE) : BsonNull.VALUE;
        return value;
    }

    static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
