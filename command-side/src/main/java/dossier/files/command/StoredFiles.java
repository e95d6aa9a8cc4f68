package dossier.files.command;

import dossier.files.api.FileCard;
import dossier.handbook.Fact;
import dossier.platform.command.Answering;
import dossier.platform.files.Uploads;
import org.springframework.stereotype.Component;

/** Tells decisions which files were uploaded. */
@Component
record StoredFiles(Uploads uploads) implements Answering<FileCard.Of> {
    @Override
    public Class<FileCard.Of> question() {
        return FileCard.Of.class;
    }

    @Override
    public Fact answer(FileCard.Of asked) {
        var size = uploads.sizeOf(asked.sha256());
        return new Fact(new FileCard(asked.sha256(), size.isPresent(), size.orElse(0L)), null);
    }
}
