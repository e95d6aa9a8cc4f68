package dossier.counterparties.command;

import dossier.counterparties.api.CounterpartyCommand.RegisterCounterparty;
import dossier.platform.command.Desk;
import dossier.platform.files.FileStore;
import dossier.platform.files.Uploads;
import dossier.platform.sheet.SheetPages;
import dossier.platform.web.page.PageController;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where a list of counterparties is brought. */
@PageController
@RequestMapping(CounterpartyImportPages.PATH)
class CounterpartyImportPages extends SheetPages<CounterpartyColumn, RegisterCounterparty> {
    static final String PATH = "/counterparties/import";

    CounterpartyImportPages(
            CounterpartyImport list, Uploads uploads, FileStore files, Desk desk, MessageSource messages) {
        super(list, uploads, files, desk, messages);
    }

    @Override
    protected String path() {
        return PATH;
    }
}
