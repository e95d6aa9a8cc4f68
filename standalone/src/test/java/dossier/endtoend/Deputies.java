package dossier.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** ORG-04 and ORG-05: authority lent for a time, one's own case, and the reporting line. */
interface Deputies extends Scenarios {
    @Test
    default void a_deputy_acts_on_behalf_of_another_until_the_delegation_ends() {
        var first = contracts().submitted("zhao-lei");
        var second = contracts().submitted("zhao-lei");
        ask("chen-jing", first, "approve-as-manager").is(403).refusedBy("ORG-04");

        lend("zhou-jianguo", "zhou-jianguo", "chen-jing").accepted();
        try {
            ask("chen-jing", first, "approve-as-manager").accepted();
            var approved = as("zhao-lei").story(first).line("ApprovedByManager by chen-jing");
            assertThat(approved.at("/basis/0/rule").asString()).isEqualTo("ORG-04");
            assertThat(approved.at("/basis/0/onBehalfOf").asString()).isEqualTo("zhou-jianguo");
            assertThat(approved.get("position").asString()).isEqualTo("合同管理组组长");
        } finally {
            takeBack("zhou-jianguo", "zhou-jianguo", "chen-jing").accepted();
        }

        ask("chen-jing", second, "approve-as-manager").is(403).refusedBy("ORG-04");
        takeBack("zhou-jianguo", "zhou-jianguo", "chen-jing").refusedBy("STAGE");
    }

    @Test
    default void a_delegation_to_come_or_over_lends_nothing() {
        var id = contracts().submitted("zhao-lei");

        lend("zhou-jianguo", "zhou-jianguo", "he-yong", "2099-01-01T00:00:00Z", "2099-02-01T00:00:00Z")
                .accepted();

        ask("he-yong", id, "approve-as-manager").is(403).refusedBy("ORG-04");
        lend("zhou-jianguo", "zhou-jianguo", "xu-ming", "2020-01-01T00:00:00Z", "2020-02-01T00:00:00Z")
                .refusedBy("STAGE");
    }

    @Test
    default void nobody_decides_on_their_own_case_nor_has_a_deputy_do_it() {
        var managers = contracts().submitted("zhou-jianguo");
        ask("zhou-jianguo", managers, "approve-as-manager").is(409).refusedBy("ORG-04");
        var deputys = contracts().submitted("ma-chao");

        lend("zhou-jianguo", "zhou-jianguo", "ma-chao").accepted();
        try {
            ask("ma-chao", managers, "approve-as-manager").is(409).refusedBy("ORG-04");
            ask("ma-chao", deputys, "approve-as-manager").is(409).refusedBy("ORG-04");
        } finally {
            takeBack("zhou-jianguo", "zhou-jianguo", "ma-chao").accepted();
        }
    }

    @Test
    default void only_the_person_or_a_superior_in_their_line_names_a_deputy() {
        lend("chen-jing", "zhao-lei", "liu-qian").is(403).refusedBy("ORG-05");
        lend("wang-fang", "zhao-lei", "liu-qian").is(403).refusedBy("ORG-05");
        lend("zhou-jianguo", "zhao-lei", "zhou-jianguo").is(409).refusedBy("ORG-04");
        lend("zhao-lei", "zhao-lei", "nobody-we-know").is(409).refusedBy("KNOWN");

        lend("lin-guodong", "zhao-lei", "liu-qian").accepted();
        takeBack("zhou-jianguo", "zhao-lei", "liu-qian").accepted();
    }
}
