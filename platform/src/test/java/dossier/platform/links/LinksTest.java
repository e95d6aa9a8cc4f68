package dossier.platform.links;

import static org.assertj.core.api.Assertions.assertThat;

import dossier.platform.links.Links.Link;
import dossier.platform.notices.NoticeSettings;
import dossier.platform.store.HouseSignature;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LinksTest {
    private static final Link LINK = new Link("orders", "o-1", 2);

    private final Links links = links(1);

    @Test
    void a_link_is_known_again_and_leads_to_one_question_of_one_case() {
        var token = links.token(LINK);

        assertThat(links.read(token)).contains(LINK);
        assertThat(links.address("orders", "o-1", 2)).isEqualTo("https://dossier.example/answer/" + token);
        assertThat(links.token(new Link("orders", "o-1", 3))).isNotEqualTo(token.replace(".2.", ".3."));
    }

    @Test
    void nobody_makes_one_of_another_and_no_other_house_does() {
        var token = links.token(LINK);

        assertThat(links.read(token.replace(".2.", ".3."))).isEmpty();
        assertThat(links.read(token.replace("o-1", "o-2"))).isEmpty();
        assertThat(links.read(token.substring(0, token.length() - 1) + (token.endsWith("A") ? "E" : "A")))
                .isEmpty();
        assertThat(links(2).read(token)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "orders", "orders.o-1.2", "orders.o-1.0.x", "a.b.c.d", "orders.../../etc.1.x", "订单.o.1.x"})
    void anything_else_is_none(String token) {
        assertThat(links.read(token)).isEmpty();
    }

    private static Links links(int master) {
        var key = new byte[32];
        key[0] = (byte) master;
        var settings = new NoticeSettings(
                URI.create("https://dossier.example"),
                "",
                Map.of(),
                LocalTime.MIN,
                LocalTime.MAX,
                Duration.ZERO,
                1,
                Duration.ZERO);
        return new Links(HouseSignature.under(new SecretKeySpec(key, "AES")), settings);
    }
}
