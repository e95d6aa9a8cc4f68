package dossier.platform.files;

import dossier.platform.web.MalformedRequest;
import dossier.platform.web.MalformedRequest.Fault;
import dossier.platform.web.TooLarge;
import dossier.platform.web.Wording;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes files in, whoever brings them: an endpoint, a form, the demo company. An upload is no decision, so no event stands behind it. */
@Component
public class Uploads {
    private final FileStore store;
    private final JdbcClient sql;
    private final Wording wording;
    private final Clock clock;

    public Uploads(FileStore store, JdbcClient sql, Wording wording, Clock clock) {
        this.store = store;
        this.sql = sql;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * Keeps the content once; who brought it first, and under which name, stays on record.
     *
     * @throws MalformedRequest for an empty file
     * @throws TooLarge over the limit of the settings
     */
    public StoredFile take(InputStream content, @Nullable String name, @Nullable String type, PersonId by)
            throws IOException {
        var kept = store.keep(content);
        if (kept.size() == 0) throw new MalformedRequest(List.of(new Fault("file", wording.say("fault.empty-file"))));
        var file = new StoredFile(kept.sha256(), FileName.clean(name), FileName.type(type), kept.size());
        sql.sql(
                        "insert into stored_file (sha256, size, type, name, uploaded_by, uploaded_at) values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                .param(file.sha256())
                .param(file.size())
                .param(file.type())
                .param(file.name())
                .param(by.value())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return file;
    }

    /** Empty when no such file was taken in. */
    public OptionalLong sizeOf(String sha256) {
        return sql.sql("select size from stored_file where sha256 = ?")
                .param(sha256)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }
}
