package dossier.complaints.query;

import dossier.complaints.api.ComplaintId;
import dossier.complaints.api.ObjectionReport;
import dossier.complaints.api.SolutionCommand.FileReport;
import dossier.platform.read.Ledgers;
import dossier.platform.web.form.Prefill;
import dossier.words.PersonId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** CMP-09: the report begins with what the complaint says already, or with the report as it was filed last. */
@Component
record ObjectionReportPrefill(Ledgers ledgers) implements Prefill<FileReport> {
    /** Of a defect, as the report takes it. */
    private static final int LONGEST = 2_000;

    @Override
    public Class<FileReport> of() {
        return FileReport.class;
    }

    @Override
    public Optional<FileReport> from(String id, PersonId asking) {
        var file = (ComplaintFile) ledgers.one(ComplaintReadModels.COMPLAINTS, id, Map.of(), asking)
                .document();
        var filed = file.solution().report();
        return Optional.ofNullable(filed == null ? begun(file) : filed.report())
                .map(it -> new FileReport(new ComplaintId(id), it));
    }

    @SuppressWarnings("NullAway") // what the complaint does not say is left open
    private static @Nullable ObjectionReport begun(ComplaintFile file) {
        var sheet = file.sheet();
        if (sheet == null) return null;
        return new ObjectionReport(
                sheet.product(),
                "",
                null,
                "",
                shortened(sheet.content()),
                "",
                file.head().department(),
                null);
    }

    private static int whole(String content, int end) {
        return Character.isHighSurrogate(content.charAt(end - 1)) ? end - 1 : end;
    }

    private static String shortened(String content) {
        return content.length() <= LONGEST ? content : content.substring(0, whole(content, LONGEST));
    }
}
