package dossier.appraisals.query;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dossier.appraisals.api.AppraisalTemplateId;
import dossier.platform.read.ReadModel;
import dossier.platform.web.form.Choices;
import dossier.platform.web.form.Option;
import dossier.platform.web.page.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Appraisal templates by their titles. */
@Component
record AppraisalTemplateChoices(MongoDatabase readModels, ReadModel.Cases<AppraisalTemplateFile, ?> model)
        implements Choices<AppraisalTemplateId>, Names.Of<AppraisalTemplateId> {
    @Override
    public Class<AppraisalTemplateId> of() {
        return AppraisalTemplateId.class;
    }

    @Override
    public List<Option> all() {
        return templates().find().into(new ArrayList<>()).stream()
                .map(it -> new Option(it.id(), it.title()))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    @Override
    public Optional<Names.Name> find(String id) {
        return Optional.ofNullable(templates().find(eq("_id", id)).first()).map(it -> new Names.Name(it.title(), ""));
    }

    private MongoCollection<AppraisalTemplateFile> templates() {
        return readModels.getCollection(model.name(), AppraisalTemplateFile.class);
    }
}
