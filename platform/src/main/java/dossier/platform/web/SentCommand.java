package dossier.platform.web;

import dossier.platform.store.Ids;
import dossier.platform.web.MalformedRequest.Fault;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What every request has that asks for something to be done: a body that is not too long, and a key by which it is done once. */
@Component
public class SentCommand {
    static final int MAX_BODY = 1_000_000;
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final Wording wording;

    SentCommand(Wording wording) {
        this.wording = wording;
    }

    /** @throws TooLarge when it is */
    public byte[] bodyOf(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) throw new TooLarge(MAX_BODY);
        return body;
    }

    /** Of the header {@code Idempotency-Key}; without it, one of its own. */
    public String keyOf(HttpServletRequest request) {
        var key = request.getHeader("Idempotency-Key");
        if (key == null) return Ids.next();
        if (!isKey(key)) throw new MalformedRequest(List.of(new Fault("Idempotency-Key", wording.say("fault.key"))));
        return key;
    }

    /** Whether a text can be one. */
    public static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }
}
