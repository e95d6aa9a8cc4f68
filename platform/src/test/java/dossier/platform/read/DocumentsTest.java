package dossier.platform.read;

import static dossier.platform.read.ReadFixture.packed;
import static org.assertj.core.api.Assertions.assertThat;

import example.parcels.ParcelEvent.Delivered;
import example.parcels.ParcelEvent.Relabelled;
import example.parcels.ParcelId;
import example.parcels.ParcelLine;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The guard in the write's own filter. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentsTest {
    private final ReadFixture house = new ReadFixture();
    private final Documents<ParcelLine> documents = Documents.of(house.parcels, house.database);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_stale_worker_does_not_overwrite_what_a_newer_one_wrote() throws CannotFold {
        var blank = Folding.blank(house.parcels, "parcels/p1");
        var stale = house.folding.after(house.parcels, blank, house.message(packed("p1")));
        var newer = house.folding.after(house.parcels, stale, house.message(new Delivered(new ParcelId("p1"))));
        documents.write(List.of(documents.row(newer)));
        documents.write(List.of(documents.row(stale)));
        assertThat(stage("p1")).isEqualTo(ParcelLine.Stage.DELIVERED);
        documents.write(documents.row(stale));
        assertThat(stage("p1")).isEqualTo(ParcelLine.Stage.DELIVERED);
    }

    @Test
    void the_rest_of_a_batch_is_written_beside_a_stale_document() throws CannotFold {
        var first = house.folding.after(
                house.parcels, Folding.blank(house.parcels, "parcels/p1"), house.message(packed("p1")));
        var second =
                house.folding.after(house.parcels, first, house.message(new Relabelled(new ParcelId("p1"), "maps")));
        var other = house.folding.after(
                house.parcels, Folding.blank(house.parcels, "parcels/p2"), house.message(packed("p2")));
        documents.write(List.of(documents.row(second)));
        documents.write(List.of(documents.row(first), documents.row(other)));
        assertThat(house.all(house.parcels)).extracting(ParcelLine::content).containsExactly("maps", "books p2");
    }

    private ParcelLine.Stage stage(String id) {
        var line = house.find(house.parcels, id);
        assertThat(line).isNotNull();
        return line.stage();
    }
}
