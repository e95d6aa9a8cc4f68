package dossier.complaints.query;

import dossier.complaints.api.AftercareEvent.AnswerTaken;
import dossier.complaints.api.AftercareEvent.ComplaintReopened;
import dossier.complaints.api.ComplaintEvent;
import dossier.complaints.api.ComplaintEvent.TaskCompleted;
import dossier.complaints.api.EscalationEvent.Escalated;
import dossier.complaints.api.QualityReviewEvent;
import dossier.platform.notices.News;
import dossier.platform.read.Findable;
import dossier.platform.read.Ledger;
import dossier.platform.read.ReadModel;
import dossier.words.StoredFile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is shown of complaints: a line for the board and the ledger, a file for the page; and of the years of quality reviews. */
@Configuration(proxyBeanMethods = false)
class ComplaintReadModels {
    static final String COMPLAINTS = "complaints", FILES = "complaint_files", REVIEWS = "quality-reviews";

    @Bean
    ReadModel.Cases<ComplaintFile, ComplaintEvent> complaintFiles() {
        return ReadModel.ofCases(
                        FILES, 2, ComplaintFile.class, ComplaintEvent.class, ComplaintFile::blank, ComplaintFile::after)
                .foundBy(it -> Findable.of(
                        Findable.Kind.CASE,
                        it.head().number(),
                        it.head().title(),
                        it.stored().map(StoredFile::name)));
    }

    @Bean
    ReadModel.Cases<ComplaintLine, ComplaintEvent> complaintLines() {
        return ReadModel.ofCases(
                "complaint_lines",
                2,
                ComplaintLine.class,
                ComplaintEvent.class,
                ComplaintLine::blank,
                ComplaintLine::after);
    }

    @Bean
    ReadModel.Cases<QualityReviewFile, QualityReviewEvent> qualityReviewFiles() {
        return ReadModel.ofCases(
                "quality_reviews",
                1,
                QualityReviewFile.class,
                QualityReviewEvent.class,
                QualityReviewFile::blank,
                QualityReviewFile::after);
    }

    @Bean
    static News answersOfCustomers() {
        return new News(AnswerTaken.class);
    }

    @Bean
    static News complaintsReopened() {
        return new News(ComplaintReopened.class);
    }

    @Bean
    static News complaintsEscalated() {
        return new News(Escalated.class);
    }

    /** What a department that was brought in has done. */
    @Bean
    static News tasksOfComplaints() {
        return new News(TaskCompleted.class);
    }

    @Bean
    Ledger<ComplaintLine> complaints(
            ReadModel.Cases<ComplaintLine, ComplaintEvent> complaintLines,
            ReadModel.Cases<ComplaintFile, ComplaintEvent> complaintFiles,
            ReadModel.Entries<?> timeline) {
        return Ledger.of(complaintLines)
                .file(complaintFiles)
                .timeline(timeline)
                .filteredBy(
                        "number",
                        "kind",
                        "severity",
                        "stage",
                        "counts",
                        "major",
                        "counterparty",
                        "directSupply",
                        "contract",
                        "order",
                        "product",
                        "department",
                        "departments",
                        "owner",
                        "receivedOn",
                        "concludedOn",
                        "cause",
                        "justified",
                        "satisfied",
                        "response",
                        "resolution",
                        "owing",
                        "running",
                        "dueAt",
                        "held",
                        "level",
                        "reopened",
                        "breaches",
                        "lacking")
                .searchedIn("number", "title", "product")
                .sortedBy("-changedAt", "owing", "dueAt", "number", "receivedAt", "severity");
    }

    @Bean
    Ledger<QualityReviewFile> qualityReviews(
            ReadModel.Cases<QualityReviewFile, QualityReviewEvent> qualityReviewFiles, ReadModel.Entries<?> timeline) {
        return Ledger.of(qualityReviewFiles)
                .timeline(timeline)
                .filteredBy("year", "open")
                .sortedBy("-year");
    }
}
