package dossier.search.query;

import static dossier.contracts.query.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.House;
import dossier.Rendered;
import dossier.comments.api.CommentEvent.CommentWritten;
import dossier.contracts.api.ContractEvent.ContractDrafted;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.Party;
import dossier.organisation.api.DepartmentEvent.DepartmentOpened;
import dossier.organisation.api.EmployeeEvent.EmployeeErased;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.platform.read.Findable.Kind;
import dossier.platform.read.FoldRunner;
import dossier.platform.read.Said;
import dossier.platform.read.Search;
import dossier.platform.read.Search.Hit;
import dossier.platform.store.CommentStreams;
import dossier.platform.web.page.Names;
import dossier.words.PersonId;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.ui.ExtendedModelMap;

/** Two contracts of li: one drafted, one signed with its evidence. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchTest {
    private static final String PRESS = "伺服压力机成套设备销售合同";

    private final House house = new House();

    @BeforeEach
    void some_people_and_contracts() {
        house.happen(
                "house",
                new DepartmentOpened(SALES, "商务部"),
                new EmployeeHired(LI, "李娜", SALES, "clerk", null),
                new EmployeeHired(QIAN, "钱进", LEGAL, "clerk", null));
        house.happen(
                "li",
                new ContractDrafted(new ContractId("press"), draft(PRESS, "1", false), LI, SALES),
                drafted(),
                submitted(false),
                signed(Party.US));
    }

    @AfterEach
    void close() {
        LocaleContextHolder.resetLocaleContext();
        house.close();
    }

    @Test
    void a_case_is_found_by_part_of_its_title_by_pinyin_and_by_initials() {
        for (var asked : List.of("压力机", "伺服 合同", "yaliji", "YALI", "sfylj", "销售合同"))
            assertThat(found(LI, asked)).as(asked).extracting(Hit::id).contains("press");
        for (var asked : List.of("压力 采购", "jsj", "ylx"))
            assertThat(found(LI, asked)).as(asked).isEmpty();
    }

    @Test
    void a_number_is_found_in_whole_or_part_and_the_exact_one_stands_first() {
        house.happen(
                "li", new ContractDrafted(new ContractId("c9"), draft("见 HT-2026-0001 的补充", "1", false), LI, SALES));
        assertThat(found(LI, "ht-2026-0001")).extracting(Hit::id).containsExactly("c1", "c9");
        assertThat(found(LI, "2026-00")).extracting(Hit::number).contains("HT-2026-0001");
    }

    @Test
    void documents_are_found_by_their_names_with_their_case() {
        var groups = find(LI, "signed.p");
        assertThat(groups).extracting(Search.Group::kind).containsExactly(Kind.FILE);
        assertThat(groups.getFirst().hits())
                .containsExactly(new Hit("contracts", "c1", "HT-2026-0001", "Pumps", "signed.pdf", null));
    }

    @Test
    void people_and_departments_are_found_by_everyone_cases_by_those_who_may_list_them() {
        assertThat(found(QIAN, "lina")).extracting(Hit::id).containsExactly("li");
        assertThat(found(QIAN, "swb")).extracting(Hit::id).containsExactly("sales");
        for (var asked : List.of("压力机", "HT-2026-0001", "Pumps", "signed", "yaliji"))
            assertThat(found(QIAN, asked)).as(asked).isEmpty();
    }

    @Test
    void a_case_is_found_by_the_words_of_its_latest_comment_by_those_who_may_list_it() {
        said("c1", "到站须写明宁波北仑");
        said("c1", "北仑之外另有洋山");
        said("nowhere", "北仑");
        assertThat(find(LI, "北仑"))
                .containsExactly(new Search.Group(
                        Kind.COMMENT,
                        List.of(new Hit("contracts", "c1", "HT-2026-0001", "Pumps", null, "北仑之外另有洋山")),
                        false));
        assertThat(found(LI, "到站 宁波")).extracting(Hit::comment).containsExactly("到站须写明宁波北仑");
        assertThat(found(LI, "到站 上海")).isEmpty();
        assertThat(found(QIAN, "北仑")).isEmpty();
        house.get(FoldRunner.class).rebuild(Said.MODEL);
        house.get(FoldRunner.class).rebuild("contract_files");
        assertThat(found(LI, "北仑")).hasSize(1);
        assertThat(page("洋山", Locale.CHINESE, false))
                .contains("评论", "<mark>洋山</mark>", "Pumps", "href=\"/contracts/c1#story\"");
    }

    private void said(String contract, String text) {
        house.now(house.get(Clock.class).instant().plusSeconds(1));
        var about = "contracts/" + contract;
        house.happen("li", new CommentWritten(CommentStreams.idOn(about), about, 0, text, List.of()));
    }

    @Test
    void who_is_forgotten_is_found_no_more() {
        assertThat(found(QIAN, "李娜")).hasSize(1);
        house.happen("house", new EmployeeErased(LI));
        for (var asked : List.of("李娜", "lina", "ln", "li"))
            assertThat(found(QIAN, asked)).as(asked).isEmpty();
    }

    @Test
    void what_is_built_anew_is_found_as_before_and_the_rest_all_the_while() {
        var before = find(LI, "a");
        house.get(FoldRunner.class).rebuild("contract_files");
        assertThat(found(LI, "lina")).hasSize(1);
        assertThat(find(LI, "a")).isEqualTo(before).isNotEmpty();
    }

    @Test
    void a_question_is_text_and_nothing_else() {
        for (var asked :
                List.of("", " ", ".*", "\\E.*", "(", "[a-", "\u0000", "{\"$gt\":\"\"}", "x".repeat(500), "\uD800"))
            assertThat(found(LI, asked)).as(asked).isEmpty();
    }

    @Test
    void the_page_marks_what_was_searched_for_and_says_what_to_do_when_nothing_is_found() {
        assertThat(page("压力机", Locale.CHINESE, false))
                .contains("href=\"/contracts/press\"", "<mark>压力机</mark>", "案卷", "找到 1 项")
                .doesNotContain("??");
        assertThat(page("<script>", Locale.ENGLISH, false))
                .contains("Nothing found for &quot;&lt;script&gt;&quot;", "Only what you may read")
                .doesNotContain("<script>", "??");
        assertThat(page("", Locale.ENGLISH, false))
                .contains("By name, number, pinyin")
                .doesNotContain("??");
        assertThat(page("signed", Locale.CHINESE, true))
                .contains("<mark>signed</mark>", "文件", "Pumps", "/search?q=signed")
                .doesNotContain("??");
        assertThat(page(" ", Locale.CHINESE, true)).isBlank();
    }

    private String page(String q, Locale language, boolean suggested) {
        var search = house.get(Search.class);
        search.awaitAll();
        var model = new ExtendedModelMap();
        var pages = new SearchPages(search);
        if (suggested) {
            var view = pages.suggest(q, LI::value, model);
            return Rendered.whole(view, language, model, house.get(Names.class), house.get(Clock.class));
        }
        var view = pages.page(q, LI::value, model);
        return Rendered.page(view, language, model, house.get(Names.class), house.get(Clock.class));
    }

    private List<Hit> found(PersonId who, String asked) {
        return find(who, asked).stream().flatMap(it -> it.hits().stream()).toList();
    }

    private List<Search.Group> find(PersonId who, String asked) {
        var search = house.get(Search.class);
        search.awaitAll();
        return search.find(asked, who, 20);
    }
}
