package dossier;

import dossier.platform.command.CaseShell;
import dossier.platform.command.CommandCatalogue;
import dossier.platform.command.Deciders;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * A node of the query side: tells its share of the read models and shows them, and decides past decisions again. It has neither the door for commands nor registers, nor
 * anything else that could append an event; of the command side it knows the deciders, and what is
 * stuck there.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "dossier",
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters =
                @Filter(
                        type = FilterType.REGEX,
                        pattern = {
                            "dossier\\.\\w+\\.command\\..*",
                            "dossier\\.platform\\.(automation|clock|comments|links|sheet)\\.(?!Stuck).*",
                            "dossier\\.platform\\.web\\.(form\\..*|CommandEndpoints|ActionEndpoints)",
                            "dossier\\.platform\\.notices\\.(Postman|TellingPeople)"
                        }))
@Import(CommandCatalogue.class)
public class QueryNode {
    public static void main(String[] arguments) {
        // Axon reads this from the system properties only.
        System.setProperty("disable-axoniq-console-message", "true");
        SpringApplication.run(QueryNode.class, arguments);
    }

    /** Taken out of their shells, so that no command finds them. */
    @Bean
    Deciders deciders() {
        var shells = new ClassPathScanningCandidateComponentProvider(false);
        shells.setResourcePattern("*/command/*.class");
        shells.addIncludeFilter(new AssignableTypeFilter(CaseShell.class));
        return Deciders.of(shells.findCandidateComponents("dossier").stream()
                .map(it -> ClassUtils.resolveClassName(String.valueOf(it.getBeanClassName()), null))
                .map(it -> (CaseShell<?, ?, ?>) BeanUtils.instantiateClass(it)));
    }
}
