package dossier.customers.command;

import dossier.customers.api.CustomerCommand.OpenCustomer;
import dossier.platform.command.Desk;
import dossier.platform.files.FileStore;
import dossier.platform.files.Uploads;
import dossier.platform.sheet.SheetPages;
import dossier.platform.web.page.PageController;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where a list of customers is brought. */
@PageController
@RequestMapping(CustomerImportPages.PATH)
class CustomerImportPages extends SheetPages<CustomerColumn, OpenCustomer> {
    static final String PATH = "/customers/import";

    CustomerImportPages(CustomerImport list, Uploads uploads, FileStore files, Desk desk, MessageSource messages) {
        super(list, uploads, files, desk, messages);
    }

    @Override
    protected String path() {
        return PATH;
    }
}
