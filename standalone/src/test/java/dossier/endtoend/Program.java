package dossier.endtoend;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static java.net.http.HttpRequest.BodyPublishers.ofByteArray;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Someone at the API. Paths without a leading slash are below {@code /api/}. */
record Program(House house, Map<String, String> headers) {
    Program with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Program(house, Map.copyOf(more));
    }

    Program key(String key) {
        return with("Idempotency-Key", key);
    }

    Reply get(String path) {
        return send("GET", path, noBody());
    }

    /** A case at the version of an answer, however far the read side is. */
    Reply get(String path, Reply after) {
        return get(path + "?after=" + after.version()).is(200);
    }

    Reply post(String path, Object body) {
        return post(path, House.JSON.writeValueAsBytes(body));
    }

    Reply post(String path, String body) {
        return post(path, body.getBytes(StandardCharsets.UTF_8));
    }

    Reply post(String path, byte[] body) {
        return post(path, body, "application/json");
    }

    Reply post(String path, byte[] body, String type) {
        return with("Content-Type", type).send("POST", path, ofByteArray(body));
    }

    Reply send(String method, String path, BodyPublisher body) {
        var request = house.request(path).method(method, body);
        headers.forEach(request::header);
        return house.send(request);
    }

    /** Takes a file in and answers it as commands name it. */
    Object upload(String name, String content) {
        return with("X-File-Name", URLEncoder.encode(name, StandardCharsets.UTF_8))
                .post("files", content.getBytes(StandardCharsets.UTF_8), "application/octet-stream")
                .is(201)
                .json();
    }

    /** The whole story of a contract, oldest first. */
    Story story(String contract) {
        return new Story(get("contracts/" + contract + "/timeline?limit=200&fresh=true")
                .is(200)
                .json()
                .get("items"));
    }
}
