package dossier.files.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dossier.files.api.FileCard;
import dossier.platform.TestDatabase;
import dossier.platform.files.FileSettings;
import dossier.platform.files.FileStore;
import dossier.platform.files.Uploads;
import dossier.platform.web.Problems;
import dossier.platform.web.Wording;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UploadTest {
    private static final String HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
    private static final JdbcClient SQL = JdbcClient.create(TestDatabase.migrated());

    @TempDir
    private Path directory;

    private StoredFiles files;
    private MockMvc http;

    @BeforeEach
    void a_store_of_at_most_ten_bytes() {
        SQL.sql("truncate stored_file").update();
        var clock = Clock.fixed(Instant.parse("2026-03-02T04:00:00Z"), ZoneOffset.UTC);
        var wording = new Wording(new StaticMessageSource());
        var uploads = new Uploads(new FileStore(new FileSettings(directory, 10)), SQL, wording, clock);
        files = new StoredFiles(uploads);
        http = MockMvcBuilders.standaloneSetup(new UploadEndpoints(uploads, wording))
                .setControllerAdvice(new Problems(wording, mock()))
                .build();
    }

    @Test
    void a_form_brings_a_file_which_commands_can_name_then() throws Exception {
        http.perform(multipart("/api/files")
                        .file(new MockMultipartFile(
                                "file", "C:\\temp\\合同.pdf", "application/pdf; x=1", "hello".getBytes()))
                        .principal(() -> "li"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.sha256").value(HELLO))
                .andExpect(jsonPath("$.name").value("合同.pdf"))
                .andExpect(jsonPath("$.type").value("application/pdf"))
                .andExpect(jsonPath("$.size").value(5));
        assertThat(files.answer(new FileCard.Of(HELLO)).answer()).isEqualTo(new FileCard(HELLO, true, 5));
        assertThat(SQL.sql("select uploaded_by from stored_file")
                        .query(String.class)
                        .single())
                .isEqualTo("li");
    }

    @Test
    void a_program_sends_bytes_and_the_name_in_a_header() throws Exception {
        http.perform(post("/api/files")
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .header("X-File-Name", "%E5%90%88%E5%90%8C+1.pdf")
                        .content("hello")
                        .principal(() -> "li"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.name").value("合同+1.pdf"));
    }

    @Test
    void the_same_content_again_is_the_same_file() throws Exception {
        for (var name : new String[] {"a", "b"})
            http.perform(post("/api/files")
                            .contentType(MediaType.APPLICATION_OCTET_STREAM)
                            .header("X-File-Name", name)
                            .content("hello")
                            .principal(() -> "li"))
                    .andExpect(status().isCreated())
                    .andExpect(jsonPath("$.name").value(name));
        assertThat(SQL.sql("select name from stored_file").query(String.class).list())
                .containsExactly("a");
    }

    @Test
    void an_empty_file_and_a_form_without_one_are_malformed() throws Exception {
        http.perform(multipart("/api/files")
                        .file(new MockMultipartFile("file", new byte[0]))
                        .principal(() -> "li"))
                .andExpect(status().isBadRequest());
        http.perform(multipart("/api/files").principal(() -> "li")).andExpect(status().isBadRequest());
        assertThat(files.answer(new FileCard.Of(HELLO)).answer()).isEqualTo(new FileCard(HELLO, false, 0));
    }

    @Test
    void a_file_over_the_limit_is_told_so() throws Exception {
        http.perform(post("/api/files")
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .content("0123456789x")
                        .principal(() -> "li"))
                .andExpect(status().isContentTooLarge());
    }
}
