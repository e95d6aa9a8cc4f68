package dossier.evidence;

import dossier.evidence.Provisions.Provided;
import dossier.handbook.PolicyInForce;
import dossier.platform.files.StoredFiles;
import dossier.platform.log.Logged;
import dossier.platform.proofs.NoteSigner;
import dossier.platform.read.NotReadable;
import dossier.replay.Explanations;
import dossier.replay.Why;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts a package together. */
@Component
class Packing {
    private final Explanations explanations;
    private final Reports reports;
    private final StoredFiles files;
    private final NoteSigner signer;
    private final JsonMapper json;
    private final Clock clock;

    Packing(
            Explanations explanations,
            Reports reports,
            StoredFiles files,
            NoteSigner signer,
            JsonMapper json,
            Clock clock) {
        this.explanations = explanations;
        this.reports = reports;
        this.files = files;
        this.signer = signer;
        this.json = json;
        this.clock = clock;
    }

    /** An event as it reads: with its texts open, to whoever may read the case. */
    record Readable(
            String number,
            String id,
            String stream,
            long version,
            Instant recordedAt,
            String name,
            @Nullable PersonId by,
            String position,
            @Nullable String decision,
            @Nullable Object says) {
        private static Readable of(Proved it) {
            var read = it.read();
            return new Readable(
                    it.number(),
                    read.id(),
                    read.stream(),
                    read.version(),
                    read.recordedAt(),
                    read.name(),
                    read.by(),
                    read.position(),
                    read.decisionId(),
                    read.event());
        }
    }

    void pack(Subject subject, Provided provided, PersonId reader, Path file) throws IOException {
        var made = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var decisions = decisions(provided, reader);
        try (var zip = new EvidenceZip(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (var page :
                    reports.of(subject, provided, decisions, made, reader).entrySet())
                zip.add("report." + page.getKey() + ".html", page.getValue());
            zip.add("checkpoint", provided.checkpoint().toString());
            zip.add("keys", String.join("\n", provided.keys()) + "\n");
            for (var event : provided.events()) {
                zip.add("events/" + event.number() + ".event", event.stored().leaf());
                zip.add(
                        "proofs/" + event.number() + ".tlog-proof",
                        event.proof().text());
                zip.add("readable/" + event.number() + ".json", written(Readable.of(event)));
                policy(event.read(), zip);
                for (var stored : FilesIn.of(event.read().event()).toList()) add(stored, zip);
            }
            for (var why : decisions.entrySet()) zip.add("why/" + why.getKey() + ".json", written(why.getValue()));
            zip.finish(head(subject, provided, made, reader), signer);
        }
    }

    /** Why, of each decision, under the number of its first event. */
    private Map<String, Why> decisions(Provided provided, PersonId reader) {
        var decisions = new LinkedHashMap<String, Why>();
        for (var event : provided.events())
            if (event.read().begins()) why(event.read(), reader).ifPresent(it -> decisions.put(event.number(), it));
        return decisions;
    }

    /** Events from elsewhere, such as those of the first set-up, were not decided here. */
    private Optional<Why> why(Logged first, PersonId reader) {
        try {
            return first.decision() == null ? Optional.empty() : Optional.of(explanations.alone(first.id(), reader));
        } catch (NotReadable unreadable) {
            return Optional.empty();
        }
    }

    private void policy(Logged event, EvidenceZip zip) throws IOException {
        var carried = event.decision();
        if (carried == null) return;
        PolicyInForce policy = carried.record().get().given().policy();
        var name = "policies/" + policy.version() + ".json";
        if (!zip.has(name)) zip.add(name, written(policy));
    }

    private void add(StoredFile stored, EvidenceZip zip) throws IOException {
        var name = "files/" + stored.sha256();
        if (zip.has(name)) return;
        var content = files.open(stored.sha256());
        if (content.isEmpty()) return; // the event still names it by its hash
        try (var bytes = content.get()) {
            zip.add(name, bytes);
        }
    }

    private static String head(Subject subject, Provided provided, Instant made, PersonId reader) {
        var comments = subject.comments();
        var lines = List.of(
                "dossier-evidence/1",
                "log " + provided.origin(),
                "subject " + subject.stream(),
                "history " + versions(subject.stream(), provided),
                "made " + made,
                "by " + reader.value());
        return String.join("\n", lines) + "\n"
                + (comments == null ? "" : "comments " + versions(comments, provided) + "\n")
                + (subject.decision() == null ? "" : "decision " + subject.decision() + "\n");
    }

    private static String versions(String stream, Provided provided) {
        var count = provided.events().stream()
                .filter(it -> it.read().stream().equals(stream))
                .count();
        return count == 0 ? "none" : "0-" + (count - 1);
    }

    private byte[] written(Object some) {
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(some);
    }
}
