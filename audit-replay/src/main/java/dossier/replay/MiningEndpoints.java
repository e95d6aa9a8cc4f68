package dossier.replay;

import dossier.platform.read.Ledgers;
import dossier.platform.web.page.Attachment;
import dossier.words.PersonId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.security.Principal;
import javax.xml.stream.XMLStreamException;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The decisions as process miners read them, for auditors: sent as they are read, as of one moment of the log. Where that fails in the middle, nothing is closed, so that nobody takes a part for the whole. */
@RestController
class MiningEndpoints {
    private final Mining mining;
    private final Auditors auditors;
    private final Ledgers ledgers;

    MiningEndpoints(Mining mining, Auditors auditors, Ledgers ledgers) {
        this.mining = mining;
        this.auditors = auditors;
        this.ledgers = ledgers;
    }

    /** OCEL 2.0 in JSON. @param given as {@link MiningQuery} has it: {@code from}, {@code to}, {@code context}, {@code stream}, {@code command}, {@code by}, {@code outcome} */
    @GetMapping("/api/decisions/ocel")
    void ocel(@RequestParam MultiValueMap<String, String> given, Principal asking, HttpServletResponse response)
            throws IOException {
        auditors.only(asking);
        var asked = MiningQuery.of(given).without(ledgers.inPart(new PersonId(asking.getName())));
        Attachment.named(response, "decisions.json", MediaType.APPLICATION_JSON);
        var out = new BufferedOutputStream(response.getOutputStream());
        var ocel = new OcelWriter(out);
        mining.each(asked, ocel::take);
        ocel.finish();
        out.flush();
    }

    /** XES. @param given as for {@link #ocel} */
    @GetMapping("/api/decisions/xes")
    void xes(@RequestParam MultiValueMap<String, String> given, Principal asking, HttpServletResponse response)
            throws IOException, XMLStreamException {
        auditors.only(asking);
        var asked = MiningQuery.of(given).without(ledgers.inPart(new PersonId(asking.getName())));
        Attachment.named(response, "decisions.xes", MediaType.APPLICATION_XML);
        var out = new BufferedOutputStream(response.getOutputStream());
        var xes = new XesWriter(out);
        mining.eachByCase(asked, xes::take);
        xes.finish();
        out.flush();
    }
}
