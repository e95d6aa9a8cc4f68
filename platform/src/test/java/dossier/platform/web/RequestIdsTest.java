package dossier.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestIdsTest {
    private final List<String> logged = new ArrayList<>();

    @Test
    void a_request_is_logged_under_the_identifier_it_came_with_and_answered_with_it() throws Exception {
        assertThat(answered("proxy-7")).isEqualTo("proxy-7");
        assertThat(logged).containsExactly("proxy-7");
        assertThat(MDC.get(RequestIds.KEY)).isNull();
    }

    @Test
    void without_one_or_with_what_would_forge_a_line_of_the_log_it_has_a_new_one() throws Exception {
        var other = answered("a\nERROR all is lost");
        assertThat(other).hasSize(36).isNotEqualTo(answered(""));
        assertThat(logged).first().isEqualTo(other);
    }

    private String answered(String sent) throws Exception {
        var request = new MockHttpServletRequest();
        request.addHeader(RequestIds.HEADER, sent);
        var response = new MockHttpServletResponse();
        new RequestIds().doFilter(request, response, (_, _) -> logged.add(MDC.get(RequestIds.KEY)));
        return response.getHeader(RequestIds.HEADER);
    }
}
