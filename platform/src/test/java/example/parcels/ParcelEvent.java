package example.parcels;

import dossier.words.Context;
import dossier.words.DepartmentId;
import dossier.words.Event;
import dossier.words.Money;
import dossier.words.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A family of events for the tests of the ground, outside the packages in which the house looks for its words. */
@Context("parcels")
public sealed interface ParcelEvent extends Event {
    @Override
    ParcelId id();

    record Packed(ParcelId id, String content, Money worth, PersonId sender, DepartmentId from)
            implements ParcelEvent {}

    record Relabelled(ParcelId id, String content) implements ParcelEvent {}

    record Promised(ParcelId id, @Nullable LocalDate on) implements ParcelEvent {}

    record Delivered(ParcelId id) implements ParcelEvent {}
}
