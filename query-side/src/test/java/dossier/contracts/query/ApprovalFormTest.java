package dossier.contracts.query;

import static dossier.contracts.query.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.House;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.ContractDrafted;
import dossier.contracts.api.ContractEvent.ReturnedByLegal;
import dossier.contracts.api.ContractStage;
import dossier.contracts.api.Finding;
import dossier.contracts.api.Party;
import dossier.handbook.Rule;
import dossier.platform.read.Told;
import dossier.platform.web.Wording;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.Names;
import dossier.platform.web.page.Paper;
import dossier.templates.api.TemplateId;
import dossier.templates.api.TemplateTexts.Text;
import dossier.templates.api.TemplateVersion;
import dossier.words.ClauseKind;
import dossier.words.PersonId;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.core.ResolvableType;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The printed form, read back from the PDF. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApprovalFormTest {
    private ContractFile file = ContractFile.blank("c1");
    private @Nullable Deviations deviations;

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void it_says_in_chinese_what_was_reviewed_by_whom_and_what_is_open() throws IOException {
        after(drafted(), submitted(true), returned(), submitted(true), approvedByManager());
        var text = text(Locale.CHINESE);
        assertThat(text)
                .contains("合同审批表", "HT-2026-0001", "Pumps", "¥480,000.00", "金额(含税)", "重大合同")
                .contains("经理审核", "退回", "half in advance", "张经理", "审批专员")
                .contains("法务审查", "待办理", "2026-03-04", "CON-05")
                .contains("会审", "尚未开始", "尚未签署", "CON-06 会审");
    }

    @Test
    void it_says_in_english_what_legal_found_and_who_signed() throws IOException {
        var vague = new Finding(false, "the term of delivery is vague");
        after(drafted(), submitted(false), approvedByManager());
        after(new ReturnedByLegal(C1, WANG, Finding.CONFIRMED, vague, Finding.CONFIRMED), submitted(false));
        after(approvedByManager(), approvedByLegal(), passed());
        after(signed(Party.US), signed(Party.COUNTERPARTY), effective());
        assertThat(text(Locale.ENGLISH))
                .contains("Contract approval form", "the term of delivery is vague", "signed.pdf", "2026-03-10")
                .doesNotContain("Not signed yet", "To come");
    }

    @Test
    void it_shows_where_the_draft_departs_from_its_template() throws IOException {
        after(drafted());
        var template = new Text(
                new TemplateVersion(new TemplateId("sale"), 2),
                "Sale of goods",
                null,
                Map.of(ClauseKind.PRICE, "in full on acceptance", ClauseKind.QUALITY, "as the sample"));
        deviations = Deviations.of(file.current().draft(), template);
        assertThat(text(Locale.ENGLISH)).contains("Sale of goods", "in full on acceptancedelivery", "as the sample");

        deviations = new Deviations(template, Map.of());
        assertThat(text(Locale.ENGLISH)).contains("Sale of goods").doesNotContain("acceptance");
    }

    @Test
    void the_font_travels_with_the_file_and_only_the_characters_it_uses() throws IOException {
        after(drafted());
        var printed = printed(Locale.CHINESE);
        assertThat(printed.length).as("not the whole font of ten megabytes").isLessThan(500_000);
        try (var pdf = Loader.loadPDF(printed)) {
            var fonts = new ArrayList<PDFont>();
            for (var page : pdf.getPages())
                for (var name : page.getResources().getFontNames())
                    fonts.add(page.getResources().getFont(name));
            assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
            assertThat(fonts).extracting(PDFont::getName).allMatch(it -> it.contains("NotoSansSC"));
        }
    }

    @Test
    void text_that_looks_like_markup_or_cannot_be_printed_is_only_text() throws IOException {
        file = file.after(
                new ContractDrafted(C1, draft("<script>alert(1)</script> & \u0001 试", "1", false), LI, SALES), told(0));
        assertThat(text(Locale.CHINESE).replace("\n", "")).contains("<script>alert(1)</script> &", "试");
    }

    @Test
    void a_joint_review_has_its_place_only_where_it_is_needed() {
        after(drafted(), submitted(false));
        assertThat(new ApprovalForm(file, null).steps())
                .extracting(ApprovalForm.Step::stage)
                .containsExactly(ContractStage.MANAGER_REVIEW, ContractStage.LEGAL_REVIEW);
        after(submitted(true));
        var form = new ApprovalForm(file, null);
        assertThat(form.steps()).extracting(ApprovalForm.Step::stage).contains(ContractStage.JOINT_REVIEW);
        assertThat(form.rules()).contains(Rule.CON_06);
        assertThat(form.steps().getFirst().open()).hasSize(1);
        assertThat(form.steps()).extracting(ApprovalForm.Step::passed).containsOnly(false);
    }

    private void after(ContractEvent... events) {
        for (var event : events) file = file.after(event, told(file.version() + 1));
    }

    private static Told told(long version) {
        return new Told("contracts/c1", version, "e", House.NOON, House.NOON, ZHANG, "审批专员", "d", null);
    }

    private String text(Locale language) throws IOException {
        try (var pdf = Loader.loadPDF(printed(language))) {
            // characters that share a glyph with a radical are read back as the radical
            return Normalizer.normalize(new PDFTextStripper().getText(pdf), Normalizer.Form.NFKC)
                    .replaceAll("\\s+", " ");
        }
    }

    private byte[] printed(Locale language) {
        LocaleContextHolder.setLocale(language);
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(
                "messages.query",
                "messages.views",
                "messages.templates",
                "messages.words",
                "messages.pages",
                "messages.read",
                "messages.problems",
                "dossier.handbook.rules");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var wording = new Wording(messages);
        var beans = new StaticApplicationContext();
        var factory = beans.getBeanFactory();
        factory.registerSingleton("wording", wording);
        factory.registerSingleton("figures", new Figures(wording, Clock.fixed(House.NOON, ZoneOffset.UTC)));
        factory.registerSingleton("people", new People());
        factory.registerSingleton(
                "names",
                new Names(
                        beans.getBeanProvider(ResolvableType.forClass(Names.Of.class)),
                        beans.getBeanProvider(Names.OfPosts.class)));
        var templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(messages);
        return new Paper(engine, beans)
                .print("contracts/approval-form", Map.of("form", new ApprovalForm(file, deviations), "reader", LI));
    }

    private record People() implements Names.Of<PersonId> {
        @Override
        public Class<PersonId> of() {
            return PersonId.class;
        }

        @Override
        public Optional<Names.Name> find(String id) {
            return Optional.of(new Names.Name(id.equals("zhang") ? "张经理" : id, ""));
        }
    }
}
