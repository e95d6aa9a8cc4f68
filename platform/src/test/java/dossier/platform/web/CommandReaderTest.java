package dossier.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dossier.platform.web.MalformedRequest.Fault;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandReaderTest {
    record Registered(
            @NotBlank String name,
            @NotNull @Pattern(regexp = "[A-Z]{3}") String code,
            @NotNull @Size(max = 10) String remark) {}

    private final CommandReader reader = new CommandReader(
            Validation.buildDefaultValidatorFactory().getValidator(), new Wording(new StaticMessageSource()));

    @Test
    void text_is_left_out_only_where_it_may_be_empty() {
        assertThat(read("{\"name\": \"Acme\", \"code\": \"ABC\"}")).isEqualTo(new Registered("Acme", "ABC", ""));
        assertThatExceptionOfType(MalformedRequest.class)
                .isThrownBy(() -> read("{}"))
                .satisfies(
                        it -> assertThat(it.faults()).extracting(Fault::field).containsExactly("name", "code"));
        assertThatExceptionOfType(MalformedRequest.class)
                .isThrownBy(() -> read("{\"name\": \" \", \"code\": null, \"remark\": \"12345678901\"}"))
                .satisfies(it ->
                        assertThat(it.faults()).extracting(Fault::field).containsExactly("name", "code", "remark"));
    }

    private Registered read(String body) {
        return reader.read(Registered.class, reader.parse(body.getBytes(StandardCharsets.UTF_8)));
    }
}
