package dossier.templates.query;

import dossier.platform.read.Pending;
import dossier.platform.read.ReadableBy;
import dossier.platform.read.Task;
import dossier.platform.read.Told;
import dossier.templates.api.TemplateDraft;
import dossier.templates.api.TemplateEvent;
import dossier.templates.api.TemplateEvent.*;
import dossier.words.CaseId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A template as its page shows it. Everybody may read it; {@code readers} is for the tasks.
 *
 * @param title of the version written last
 * @param versions oldest first
 * @param withdrawn why; null while it was not
 */
public record TemplateFile(
        @BsonId String id,
        long version,
        String title,
        List<Version> versions,
        @Nullable String withdrawn,
        ReadableBy readers,
        List<Task> tasks)
        implements Pending {
    public record Version(Edition edition, TemplateDraft draft) {
        private Version at(Edition next) {
            return new Version(next, draft);
        }
    }

    static TemplateFile blank(String id) {
        return new TemplateFile(id, -1, "", List.of(), null, ReadableBy.NOBODY, List.of());
    }

    TemplateFile after(TemplateEvent event, Told told) {
        var at = told.happenedAt();
        return switch (event) {
            case TemplateWritten it -> with(new Version(Edition.written(1, it.writer(), at), it.draft()), told);
            case TemplateRevised it ->
                with(new Version(Edition.written(it.version(), it.writer(), at), it.draft()), told);
            case TemplateApproved it ->
                with(latest().at(latest().edition().approved(it.approver(), at, it.remark())), told);
            case TemplateReturned it -> with(latest().at(latest().edition().returned(it.reason())), told);
            case TemplateWithdrawn it ->
                new TemplateFile(id, told.version(), title, versions, it.reason(), readers, List.of());
        };
    }

    private TemplateFile with(Version next, Told told) {
        var waiting = next.edition().tasks("approve-template", "revise-template", told.happenedAt());
        return new TemplateFile(
                id,
                told.version(),
                next.draft().title(),
                Stream.concat(
                                versions.stream()
                                        .filter(it -> it.edition().number()
                                                != next.edition().number()),
                                Stream.of(next))
                        .toList(),
                withdrawn,
                waiting.stream().reduce(readers, ReadableBy::and, (_, last) -> last),
                waiting);
    }

    /** The version written last. */
    public Version latest() {
        return versions.getLast();
    }

    /** The version approved last, withdrawn or not. */
    public Optional<Version> approved() {
        return versions.stream().filter(it -> it.edition().approved()).reduce((_, last) -> last);
    }

    /** The version that may be used now. */
    public Optional<Version> offered() {
        return withdrawn == null ? approved() : Optional.empty();
    }

    /** The version of that number. */
    public Optional<Version> version(int number) {
        return versions.stream().filter(it -> it.edition().number() == number).findFirst();
    }

    /** It has none. */
    @Override
    public @Nullable String number() {
        return null;
    }

    @Override
    public @Nullable CaseId counterparty() {
        return null;
    }
}
