package dossier.contracts.query;

import dossier.House;
import dossier.Rendered;
import dossier.platform.read.Ledgers;
import dossier.platform.security.Authorities;
import dossier.platform.web.Wording;
import dossier.platform.web.form.Choices;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.Names;
import dossier.platform.web.page.Stories;
import dossier.templates.api.TemplateTexts;
import dossier.words.DepartmentId;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;

/** The pages of contracts, on the query side of a test. */
final class PagesInHouse {
    private PagesInHouse() {}

    static ContractPages contracts(House house) {
        return new ContractPages(
                house.get(Ledgers.class),
                house.get(Stories.class),
                new Narrowed(words(), house.get(Names.class)),
                house.get(Figures.class),
                house.get(CallOffs.class),
                house.get(TemplateTexts.class),
                house.get(CreditCheck.class),
                none(),
                house.get(Authorities.class));
    }

    /** In the language of this thread. */
    private static Wording words() {
        return new Wording(Rendered.messages(LocaleContextHolder.getLocale()));
    }

    private static ObjectProvider<Choices<DepartmentId>> none() {
        return new ObjectProvider<>() {
            @Override
            public Stream<Choices<DepartmentId>> stream() {
                return Stream.empty();
            }
        };
    }
}
