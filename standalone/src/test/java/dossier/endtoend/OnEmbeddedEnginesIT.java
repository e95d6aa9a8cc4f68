package dossier.endtoend;

import java.nio.file.Path;
import java.util.List;

class OnEmbeddedEnginesIT extends EndToEnd {
    @Override
    List<String> engines(Path home) {
        return List.of();
    }

    @Override
    void stopEngines() {
        // the application stops its own
    }
}
