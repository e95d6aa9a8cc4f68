package dossier.platform.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last line of a start: where the house is open. */
@Component
record AddressLine(Environment environment) {
    private static final Logger LOG = LoggerFactory.getLogger(AddressLine.class);

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void print() {
        LOG.info("Dossier (卷宗) is open at http://localhost:{}", environment.getRequiredProperty("local.server.port"));
    }
}
