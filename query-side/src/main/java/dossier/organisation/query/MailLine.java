package dossier.organisation.query;

import dossier.organisation.api.EmployeeEvent;
import dossier.organisation.api.EmployeeEvent.EmployeeReleased;
import dossier.organisation.api.EmployeeEvent.MailAddressChanged;
import dossier.platform.read.Told;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** Where an employee gets their mail; shown to nobody. */
public record MailLine(
        @BsonId String id, long version, @Nullable String address) {
    static MailLine blank(String id) {
        return new MailLine(id, -1, null);
    }

    MailLine after(EmployeeEvent event, Told told) {
        return switch (event) {
            case MailAddressChanged it -> new MailLine(id, told.version(), it.address());
            case EmployeeReleased _ -> new MailLine(id, told.version(), null);
            default -> new MailLine(id, told.version(), address);
        };
    }
}
