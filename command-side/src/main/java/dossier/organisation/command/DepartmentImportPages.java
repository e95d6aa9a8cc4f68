package dossier.organisation.command;

import dossier.organisation.api.DepartmentCommand.OpenDepartment;
import dossier.platform.command.Desk;
import dossier.platform.files.FileStore;
import dossier.platform.files.Uploads;
import dossier.platform.sheet.SheetPages;
import dossier.platform.web.page.PageController;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where a list of departments is brought. */
@PageController
@RequestMapping(DepartmentImportPages.PATH)
class DepartmentImportPages extends SheetPages<DepartmentColumn, OpenDepartment> {
    static final String PATH = "/departments/import";

    DepartmentImportPages(DepartmentImport list, Uploads uploads, FileStore files, Desk desk, MessageSource messages) {
        super(list, uploads, files, desk, messages);
    }

    @Override
    protected String path() {
        return PATH;
    }
}
