package dossier.files.command;

import dossier.platform.files.Uploads;
import dossier.platform.web.MalformedRequest;
import dossier.platform.web.MalformedRequest.Fault;
import dossier.platform.web.Wording;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** {@code POST /api/files}: takes a file in; commands then name it by its hash. */
@RestController
class UploadEndpoints {
    private final Uploads uploads;
    private final Wording wording;

    UploadEndpoints(Uploads uploads, Wording wording) {
        this.uploads = uploads;
        this.wording = wording;
    }

    @PostMapping(path = "/api/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    StoredFile form(@RequestParam(required = false) @Nullable MultipartFile file, Principal asking) throws IOException {
        if (file == null) throw new MalformedRequest(List.of(new Fault("file", wording.say("fault.missing-field"))));
        try (var content = file.getInputStream()) {
            return uploads.take(
                    content, file.getOriginalFilename(), file.getContentType(), new PersonId(asking.getName()));
        }
    }

    /** @param name percent-encoded, because headers are ASCII */
    @PostMapping(path = "/api/files", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    StoredFile raw(
            HttpServletRequest request,
            @RequestHeader(name = "X-File-Name", required = false) @Nullable String name,
            Principal asking)
            throws IOException {
        return uploads.take(
                request.getInputStream(),
                decoded(name),
                MediaType.APPLICATION_OCTET_STREAM_VALUE,
                new PersonId(asking.getName()));
    }

    private @Nullable String decoded(@Nullable String name) {
        try {
            return name == null ? null : URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return name;
        }
    }
}
