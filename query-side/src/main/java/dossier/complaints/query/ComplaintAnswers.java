package dossier.complaints.query;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import dossier.complaints.api.AftercareCommand.TakeAnswer;
import dossier.complaints.api.ComplaintId;
import dossier.platform.links.LinkQuestion;
import dossier.platform.web.page.Figures;
import dossier.words.Command;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** CMP-06: what customers are asked by the links of a complaint: whether they are satisfied with its result. */
@Component
record ComplaintAnswers(MongoDatabase readModels, ObjectProvider<Figures> figures) implements LinkQuestion {
    private static final String QUESTION = "links.complaints.satisfaction";

    @Override
    public String context() {
        return ComplaintReadModels.COMPLAINTS;
    }

    @Override
    public Optional<Asked> asked(String id, int link) {
        var found = readModels
                .getCollection(ComplaintReadModels.FILES, ComplaintFile.class)
                .find(eq("_id", id))
                .first();
        return Optional.ofNullable(found)
                .flatMap(complaint -> complaint.aftercare().links().stream()
                        .filter(it -> it.number() == link)
                        .findFirst()
                        .map(it -> asked(complaint, it)));
    }

    /** Its number and day, and no word of what was written down. */
    private Asked asked(ComplaintFile complaint, Aftercare.Link link) {
        var received = complaint.head().receivedOn();
        var number = complaint.number() == null ? "" : complaint.number();
        var values = List.of(number, figures.getObject().day(received));
        return new Asked(QUESTION, values, link.expires(), link.state(), link.answeredAt());
    }

    @Override
    public Command answer(String id, int link, boolean agrees, String words) {
        return new TakeAnswer(new ComplaintId(id), link, agrees, words);
    }
}
