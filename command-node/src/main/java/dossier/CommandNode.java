package dossier;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * A node of the command side: takes commands and their forms, and carries out what follows from decisions: registers, automations, the clock of duties, proofs, the
 * outbox, and the migrations of the database. It tells no read model; its forms, and those who are told something, find names and rights in those that query nodes tell.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class CommandNode {
    public static void main(String[] arguments) {
        // Axon reads this from the system properties only.
        System.setProperty("disable-axoniq-console-message", "true");
        SpringApplication.run(CommandNode.class, arguments);
    }
}
