package dossier.platform.web.page;

import dossier.platform.read.Awaited;
import dossier.platform.web.Wording;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** In whose hands something is, as it is read. Asked by the templates. */
@Component("waiting")
public record Waiting(Wording wording, Names names) {
    private static final int MOST_NAMES = 3;

    /** Their names, the first few of many; where nobody holds the office, what it is. */
    public String who(Awaited.Line line) {
        var authority = line.task().authority();
        if (line.with().isEmpty() && authority != null)
            return wording.say("awaited.nobody", wording.constant(authority));
        var named = line.with().stream()
                .limit(MOST_NAMES)
                .map(names::of)
                .collect(Collectors.joining(wording.say("list.separator")));
        var all = line.with().size();
        return all > MOST_NAMES ? wording.say("awaited.among", named, all) : named;
    }
}
