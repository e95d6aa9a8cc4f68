package dossier.templates.command;

import static org.assertj.core.api.Assertions.assertThat;

import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.platform.TestDatabase;
import dossier.templates.api.ClauseEvent.ClauseApproved;
import dossier.templates.api.ClauseEvent.ClauseWithdrawn;
import dossier.templates.api.ClauseEvent.ClauseWritten;
import dossier.templates.api.ClauseId;
import dossier.templates.api.ClauseStanding;
import dossier.templates.api.ClauseVersion;
import dossier.templates.api.TemplateEvent.TemplateApproved;
import dossier.templates.api.TemplateEvent.TemplateWithdrawn;
import dossier.templates.api.TemplateId;
import dossier.templates.api.TemplateStanding;
import dossier.templates.api.TemplateVersion;
import dossier.words.ClauseKind;
import dossier.words.PersonId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StandingsTest {
    private static final ClauseId PRICE = new ClauseId("price");
    private static final TemplateId SALE = new TemplateId("sale");
    private static final PersonId CHEN = new PersonId("chen"), WANG = new PersonId("wang");

    private final JdbcClient sql = JdbcClient.create(TestDatabase.migrated());
    private final ClauseStandings clauses = new ClauseStandings(sql);
    private final TemplateStandings templates = new TemplateStandings(sql);

    @Test
    void a_clause_is_offered_version_by_version_from_its_approval_to_its_withdrawal() {
        assertThat(clauses.answer(new ClauseStanding.Of(PRICE))).isEqualTo(new Fact(ClauseStanding.none(PRICE), null));
        clauses.on(new ClauseWritten(PRICE, ClauseKind.PRICE, "Price", "fixed", CHEN), 0);
        assertThat(offers(1)).isFalse();
        clauses.on(new ClauseApproved(PRICE, 1, WANG, ""), 1);
        clauses.on(new ClauseApproved(PRICE, 1, WANG, ""), 1);
        assertThat(clauses.answer(new ClauseStanding.Of(PRICE)))
                .isEqualTo(new Fact(
                        new ClauseStanding(PRICE, ClauseKind.PRICE, 1, false), new Source("clauses/price", 1)));
        assertThat(offers(1)).isTrue();
        assertThat(offers(2)).isFalse();
        clauses.on(new ClauseWithdrawn(PRICE, "outdated"), 2);
        assertThat(offers(1)).isFalse();
    }

    @Test
    void a_template_that_was_withdrawn_is_known_but_not_offered() {
        assertThat(template().knows(new TemplateVersion(SALE, 1))).isFalse();
        templates.on(new TemplateApproved(SALE, 1, WANG, ""), 1);
        templates.on(new TemplateApproved(SALE, 2, WANG, ""), 3);
        assertThat(templates.answer(new TemplateStanding.Of(SALE)))
                .isEqualTo(new Fact(new TemplateStanding(SALE, 2, false), new Source("templates/sale", 3)));
        assertThat(template().offers(new TemplateVersion(SALE, 2))).isTrue();
        assertThat(template().offers(new TemplateVersion(SALE, 3))).isFalse();
        templates.on(new TemplateWithdrawn(SALE, "outdated"), 4);
        assertThat(template().offers(new TemplateVersion(SALE, 2))).isFalse();
        assertThat(template().knows(new TemplateVersion(SALE, 2))).isTrue();
    }

    private boolean offers(int version) {
        var standing =
                (ClauseStanding) clauses.answer(new ClauseStanding.Of(PRICE)).answer();
        return standing.offers(new ClauseVersion(PRICE, version));
    }

    private TemplateStanding template() {
        return (TemplateStanding)
                templates.answer(new TemplateStanding.Of(SALE)).answer();
    }
}
