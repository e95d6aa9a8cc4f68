package example.parcels;

import dossier.platform.read.ReadableBy;
import dossier.platform.read.Told;
import dossier.words.Money;
import dossier.words.PersonId;
import example.parcels.ParcelEvent.Delivered;
import example.parcels.ParcelEvent.Packed;
import example.parcels.ParcelEvent.Promised;
import example.parcels.ParcelEvent.Relabelled;
import java.time.Instant;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

public record ParcelLine(
        @BsonId String id,
        long version,
        String content,
        Stage stage,
        @Nullable Money worth,
        @Nullable PersonId sender,
        @Nullable LocalDate promised,
        @Nullable Instant changed,
        ReadableBy readers) {
    public enum Stage {
        PACKED,
        DELIVERED
    }

    /** What no fold here can take. */
    public static final String POISON = "poison";

    public static ParcelLine blank(String id) {
        return new ParcelLine(id, -1, "", Stage.PACKED, null, null, null, null, ReadableBy.NOBODY);
    }

    public ParcelLine after(ParcelEvent event, Told told) {
        return switch (event) {
            case Packed it ->
                new ParcelLine(
                        id,
                        version,
                        it.content(),
                        stage,
                        it.worth(),
                        it.sender(),
                        promised,
                        told.recordedAt(),
                        readers.and(it.sender()).and(it.from()));
            case Relabelled it when it.content().equals(POISON) -> throw new IllegalStateException(POISON);
            case Relabelled it ->
                new ParcelLine(id, version, it.content(), stage, worth, sender, promised, told.recordedAt(), readers);
            case Promised it ->
                new ParcelLine(id, version, content, stage, worth, sender, it.on(), told.recordedAt(), readers);
            case Delivered _ ->
                new ParcelLine(
                        id, version, content, Stage.DELIVERED, worth, sender, promised, told.recordedAt(), readers);
        };
    }
}
