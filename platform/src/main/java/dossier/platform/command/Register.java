package dossier.platform.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.axonframework.config.ProcessingGroup;
import org.springframework.stereotype.Component;

/** A table beside the event store that answers questions over many cases: told of events inside the transaction that appends them, or not at all. */
@Component
@ProcessingGroup(Register.GROUP)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Register {
    String GROUP = "registers";
}
