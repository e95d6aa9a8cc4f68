package dossier.appraisals.query;

import static dossier.appraisals.query.AppraisalSamples.HR;

import dossier.House;
import dossier.appraisals.api.AppraisalEvent;
import dossier.platform.read.Told;

/** Appraisals folded without a house. */
final class FoldedAppraisals {
    private FoldedAppraisals() {}

    static AppraisalFile file(AppraisalEvent... events) {
        var file = AppraisalFile.blank(AppraisalSamples.ID.value());
        for (var event : events) file = file.after(event, told(file.version() + 1));
        return file;
    }

    static Told told(long version) {
        return new Told("appraisals/zhao-2026", version, "e" + version, House.NOON, House.NOON, HR, "post", "e", null);
    }
}
