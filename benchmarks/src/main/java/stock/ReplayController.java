package stock;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Has the contracts told anew, and answers whether they have been. */
@RestController
@RequestMapping("/replay")
class ReplayController {
    private final EventProcessingConfiguration processing;

    ReplayController(EventProcessingConfiguration processing) {
        this.processing = processing;
    }

    @PostMapping
    void replay() {
        contracts().shutDown();
        contracts().resetTokens();
        contracts().start();
    }

    @GetMapping
    boolean isDone() {
        var segments = contracts().processingStatus().values();
        return !segments.isEmpty() && segments.stream().allMatch(it -> it.isCaughtUp() && !it.isReplaying());
    }

    private StreamingEventProcessor contracts() {
        return processing
                .eventProcessor("contracts", StreamingEventProcessor.class)
                .orElseThrow();
    }
}
