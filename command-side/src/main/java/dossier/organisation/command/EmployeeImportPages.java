package dossier.organisation.command;

import dossier.organisation.api.EmployeeCommand.HireEmployee;
import dossier.platform.command.Desk;
import dossier.platform.files.FileStore;
import dossier.platform.files.Uploads;
import dossier.platform.sheet.SheetPages;
import dossier.platform.web.page.PageController;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where a list of people is brought. */
@PageController
@RequestMapping(EmployeeImportPages.PATH)
class EmployeeImportPages extends SheetPages<EmployeeColumn, HireEmployee> {
    static final String PATH = "/employees/import";

    EmployeeImportPages(EmployeeImport list, Uploads uploads, FileStore files, Desk desk, MessageSource messages) {
        super(list, uploads, files, desk, messages);
    }

    @Override
    protected String path() {
        return PATH;
    }
}
