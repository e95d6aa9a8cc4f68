package dossier.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lists of counterparties and customers: checked row by row with nothing written, then sent once. */
interface Imports extends Scenarios {
    @Test
    default void counterparties_and_then_their_customer_files_come_from_lists_once() {
        var code = "IMP-" + house().newId("x").substring(2, 12).toUpperCase(Locale.ROOT);
        var registered = bring(
                "chen-jing",
                "/counterparties/import",
                "统一社会信用代码,相对方名称,联系人\n" + code + ",常州导入设备有限公司,万里\nbad code,坏行,\n" + code
                        + ",重复,万里\n,没有代码,万里\nIMP-NONAME,,");
        var browser = house().browser().signIn("chen-jing");
        assertThat(browser.get(registered).is(200).body()).contains("登记检查通过的 1 个相对方", "信用代码在清单中出现两次", "缺少此字段");
        assertThat(as("chen-jing").get("counterparties?fresh=true&code=" + code).texts("/items", "name"))
                .isEmpty();
        assertThat(browser.submit(registered, registered, Map.of()).is(200).body())
                .contains("已登记");
        assertThat(browser.submit(registered, registered, Map.of()).is(200).body())
                .contains("已登记")
                .doesNotContain("可登记");
        assertThat(as("chen-jing").get("counterparties?fresh=true&code=" + code).texts("/items", "name"))
                .containsExactly("常州导入设备有限公司");

        var list = "统一社会信用代码,需求,联系人,联系人职务\n" + code + ",交期稳定,万里,采购经理\nNOBODY-1,,,";
        var opened = bring("zhao-lei", "/customers/import", list);
        var seller = house().browser().signIn("zhao-lei");
        assertThat(seller.get(opened).is(200).body()).contains("为检查通过的 1 个客户建档");
        assertThat(seller.submit(opened, opened, Map.of()).is(200).body()).contains("已建档");
        var again = bring("zhao-lei", "/customers/import", list + "\n");
        assertThat(seller.get(again).is(200).body()).doesNotContain("可建档");
        assertThat(as("zhao-lei").get("customers?fresh=true&q=常州导入设备").is(200).texts("/items", "custodian"))
                .containsExactly("zhao-lei");
        house().browser().signIn("wang-fang").get("/customers/import").is(403);
    }

    @Test
    default void departments_and_then_their_people_come_from_lists_superiors_before_those_they_lead() {
        var code = house().newId("x").substring(2, 12);
        var list = "部门标识,部门名称\n" + code + ",导入部\ncommerce,重名\n坏 标识,坏行";
        var admin = house().browser().signIn("admin");
        var opened = bring("admin", "/departments/import", list);
        assertThat(admin.get(opened).is(200).body()).contains("设立检查通过的 1 个部门");
        as("admin").get("departments/" + code).is(404);
        assertThat(admin.submit(opened, opened, Map.of()).is(200).body()).contains("已设立");
        assertThat(admin.submit(opened, opened, Map.of()).is(200).body()).doesNotContain("检查通过，可设立");

        var post = Map.of("position", "clerk", "title", "职员", "authorities", List.of());
        as("admin").post("departments/" + code + "/define-position", post).accepted();
        var people = "员工标识,姓名,部门标识,岗位标识,上级标识\n"
                + code + "-a,甲," + code + ",clerk,\n" + code + "-b,乙," + code + ",clerk," + code + "-a\n"
                + code + "-c,丙," + code + ",nobody," + code + "-z";
        var hired = bring("admin", "/employees/import", people);
        assertThat(admin.get(hired).is(200).body()).contains("录用检查通过的 2 人");
        assertThat(admin.submit(hired, hired, Map.of()).is(200).body())
                .contains("已录用")
                .doesNotContain("可录用");
        assertThat(as("admin").get("employees?fresh=true&department=" + code).texts("/items", "supervisor"))
                .containsExactlyInAnyOrder("", code + "-a");
        house().browser().signIn("wang-fang").get("/employees/import").is(403);
    }

    @Test
    default void a_list_is_read_as_the_spreadsheet_of_its_writer_wrote_it_and_what_was_not_read_is_said() {
        var code = "IMP-" + house().newId("x").substring(2, 12).toUpperCase(Locale.ROOT);
        var list = "相对方清单;;;\n统一社会信用代码;相对方名称 *;联系人;传真\n" + code + ";常州仪表有限公司;周彤;0519\n" + code + "x;小写;周彤;";
        var brought = bring("chen-jing", "/counterparties/import", list.getBytes(Charset.forName("GB18030")));
        var browser = house().browser().signIn("chen-jing");
        assertThat(browser.get(brought).is(200).body())
                .contains("登记检查通过的 1 个相对方", "未读取：传真", "已按 GB18030", code + "x", "大写字母、数字或 -")
                .doesNotContain("[0-9A-Z-]");
        assertThat(browser.submit(brought, brought, Map.of()).is(200).body()).contains("已登记");
        assertThat(as("chen-jing").get("counterparties?fresh=true&code=" + code).texts("/items", "name"))
                .containsExactly("常州仪表有限公司");

        var old = bring(
                "chen-jing", "/counterparties/import", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0});
        assertThat(browser.get(old).is(200).body()).contains("旧版 .xls 或加密");
        var open = bring("chen-jing", "/counterparties/import", (code + ",\"万里").getBytes(StandardCharsets.UTF_8));
        assertThat(browser.get(open).is(200).body()).contains("第 1 行附近的引号不成对");
    }

    private String bring(String by, String page, String list) {
        return bring(by, page, list.getBytes(StandardCharsets.UTF_8));
    }

    private String bring(String by, String page, byte[] list) {
        return URI.create(house().browser()
                        .signIn(by)
                        .upload(page, "list.csv", list)
                        .header("Location"))
                .getPath();
    }
}
