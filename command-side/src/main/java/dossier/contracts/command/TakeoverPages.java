package dossier.contracts.command;

import dossier.contracts.api.TakeoverCommand.TakeOverContract;
import dossier.platform.command.Desk;
import dossier.platform.files.FileStore;
import dossier.platform.files.Uploads;
import dossier.platform.sheet.SheetPages;
import dossier.platform.web.page.PageController;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where a list of contracts is taken over. */
@PageController
@RequestMapping(TakeoverPages.PATH)
class TakeoverPages extends SheetPages<TakeoverColumn, TakeOverContract> {
    static final String PATH = "/contracts/takeover";

    TakeoverPages(Takeovers takeovers, Uploads uploads, FileStore files, Desk desk, MessageSource messages) {
        super(takeovers, uploads, files, desk, messages);
    }

    @Override
    protected String path() {
        return PATH;
    }
}
