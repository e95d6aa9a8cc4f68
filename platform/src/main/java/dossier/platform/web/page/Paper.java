package dossier.platform.web.page;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/**
 * Prints a template as a PDF, in the reader's language. The font has the characters of Chinese and Latin scripts, and the file carries those of them that it uses; a
 * character the font lacks is printed as {@code #}. Templates are well-formed XML, style themselves and have no links.
 */
@Component
public class Paper {
    /** The family's name in style sheets. */
    public static final String FONT = "Noto Sans SC";

    private static final Logger LOG = LoggerFactory.getLogger(Paper.class);
    private static final String FILES = "/fonts/ttf/NotoSansSC/NotoSansSC-";
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final ITemplateEngine templates;
    private final ApplicationContext beans;

    public Paper(ITemplateEngine templates, ApplicationContext beans) {
        this.templates = templates;
        this.beans = beans;
        XRLog.setLoggingEnabled(false);
    }

    /** A page by itself, in the reader's language. */
    public String page(String template, Map<String, ?> model) {
        var told = new HashMap<String, Object>(model);
        told.put(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null));
        return templates.process(template, new Context(LocaleContextHolder.getLocale(), told));
    }

    /** @throws UncheckedIOException when the template cannot be laid out, which is a mistake in it */
    public byte[] print(String template, Map<String, ?> model) {
        var page = page(template, model);
        var paper = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(font("Regular"), FONT, 400, FontStyle.NORMAL, true)
                    .useFont(font("Bold"), FONT, 700, FontStyle.NORMAL, true)
                    .withHtmlContent(NOT_IN_XML.matcher(page).replaceAll("\uFFFD"), null)
                    .withProducer("Dossier")
                    .withDiagnosticConsumer(it -> LOG.debug("{}", it.getFormattedMessage()))
                    .toStream(paper)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return paper.toByteArray();
    }

    private static FSSupplier<InputStream> font(String weight) {
        return () -> Objects.requireNonNull(Paper.class.getResourceAsStream(FILES + weight + ".ttf"));
    }
}
