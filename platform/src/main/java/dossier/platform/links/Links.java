package dossier.platform.links;

import dossier.platform.notices.NoticeSettings;
import dossier.platform.store.HouseSignature;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The addresses of links. Nothing of them is stored: who has one has it from us, or could not have signed it. */
@Component("links")
public class Links {
    private static final String PURPOSE = "link";
    private static final Pattern TOKEN = Pattern.compile(
            "([a-z-]{1,40})\\.([A-Za-z0-9][A-Za-z0-9_-]{0,63})\\.([1-9][0-9]{0,5})\\.([A-Za-z0-9_-]{43})");

    private final HouseSignature signature;
    private final NoticeSettings settings;

    Links(HouseSignature signature, NoticeSettings settings) {
        this.signature = signature;
        this.settings = settings;
    }

    /** @param context and id of the case, and which of its links */
    record Link(String context, String id, int number) {
        private String text() {
            return context + "." + id + "." + number;
        }
    }

    /** Of the page on which it is answered. Only for the eyes of whoever sends it. */
    public String address(String context, String id, int number) {
        return settings.address()
                .resolve("/answer/" + token(new Link(context, id, number)))
                .toString();
    }

    String token(Link link) {
        return link.text() + "." + signature.of(PURPOSE, link.text());
    }

    /** @return empty for one that is not ours */
    Optional<Link> read(String token) {
        var parts = TOKEN.matcher(token);
        if (!parts.matches()) return Optional.empty();
        var link = new Link(parts.group(1), parts.group(2), Integer.parseInt(parts.group(3)));
        return signature.isOf(PURPOSE, link.text(), parts.group(4)) ? Optional.of(link) : Optional.empty();
    }
}
