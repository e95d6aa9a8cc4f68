package dossier;

import dossier.standalone.CheckOfTheProofs;
import dossier.standalone.ReplayOfTheLog;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Both sides of the house in one process; names in full, because both sides of a context may call a thing the same. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class DossierApplication {
    public static void main(String[] arguments) {
        // Axon reads this from the system properties only.
        System.setProperty("disable-axoniq-console-message", "true");
        if (List.of(arguments).contains(ReplayOfTheLog.ASKED_FOR)) System.exit(ReplayOfTheLog.run(arguments));
        if (List.of(arguments).contains(CheckOfTheProofs.ASKED_FOR)) System.exit(CheckOfTheProofs.run(arguments));
        SpringApplication.run(DossierApplication.class, arguments);
    }
}
