package dossier.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import com.mongodb.MongoException;
import com.mongodb.MongoTimeoutException;
import dossier.platform.operating.Away;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AwayTest {
    private static final SQLException GONE = new SQLException("terminating connection", "57P01");

    private final AwayFilter filter = filter();

    private static AwayFilter filter() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/problems");
        messages.setDefaultEncoding("UTF-8");
        try {
            return new AwayFilter(new ProblemWriter(messages, new AcceptHeaderLocaleResolver(), new JsonMapper()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "53100", "53300", "57P01", "57P03", "25006"})
    void a_database_that_is_gone_full_or_read_only_is_away(String state) {
        assertThat(Away.explains(new IllegalStateException(new SQLException("", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40001", "42P01"})
    void one_that_answers_with_an_error_is_not(String state) {
        assertThat(Away.explains(new IllegalStateException(new SQLException("", state))))
                .isFalse();
    }

    @Test
    void no_connection_in_time_one_that_broke_and_no_server_of_the_read_models_is_away_and_our_own_faults_are_not() {
        assertThat(Away.explains(new SQLTransientConnectionException("timed out")))
                .isTrue();
        assertThat(Away.explains(new RuntimeException(new SQLException("Connection is closed"))))
                .isTrue();
        assertThat(Away.explains(new RuntimeException(new MongoTimeoutException("no server"))))
                .isTrue();
        assertThat(Away.explains(new SQLException("no state"))).isFalse();
        assertThat(Away.explains(new MongoException(11_602, "stepping down"))).isTrue();
        assertThat(Away.explains(new MongoException(11_000, "there is one already")))
                .isFalse();
        assertThat(Away.explains(new NullPointerException())).isFalse();
    }

    @Test
    void a_program_is_told_so_wherever_it_was_noticed() throws Exception {
        var answer = answer("/api/contracts", failing(new ServletException(GONE)));
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("urn:dossier:problem:away");
    }

    @Test
    void a_connection_that_ended_under_a_handler_is_no_client_that_went_away() throws Exception {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/problems");
        messages.setDefaultEncoding("UTF-8");
        MockMvcBuilders.standaloneSetup(new Ending())
                .setControllerAdvice(new Problems(new Wording(messages), mock()))
                .build()
                .perform(MockMvcRequestBuilders.get("/ending"))
                .andExpect(MockMvcResultMatchers.status().isServiceUnavailable())
                .andExpect(MockMvcResultMatchers.header().string("Retry-After", "5"))
                .andExpect(MockMvcResultMatchers.jsonPath("$.type").value("urn:dossier:problem:away"));
    }

    @RestController
    private static final class Ending {
        @GetMapping("/ending")
        String ending() {
            throw new IllegalStateException(new SQLException("I/O error", "08006", new EOFException()));
        }
    }

    @Test
    void a_person_gets_a_page_in_both_languages_that_asks_no_database() throws Exception {
        var answer = answer("/contracts", failing(new IllegalStateException(GONE)));
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("数据库无应答", "The database does not answer");
    }

    @Test
    void what_is_our_own_fault_stays_what_it_is() {
        assertThatThrownBy(() -> answer("/contracts", failing(new IllegalStateException("ours"))))
                .isInstanceOf(IllegalStateException.class);
    }

    private MockHttpServletResponse answer(String path, FilterChain rest) throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest("GET", path), response, rest);
        return response;
    }

    private static FilterChain failing(Exception failure) {
        return (request, response) -> {
            if (failure instanceof ServletException known) throw known;
            if (failure instanceof RuntimeException known) throw known;
            throw new AssertionError(failure);
        };
    }
}
