package dossier;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.ApplicationModuleInformation;
import org.springframework.modulith.core.JavaPackage;
import org.springframework.modulith.core.NamedInterfaces;

/** Every package below the root is a module. The ground is open to all; of a context only {@code api} is. */
public class ApiIsTheDoor implements ApplicationModuleDetectionStrategy {
    private static final Set<String> GROUND = Set.of("platform", "handbook", "words");

    @Override
    public Stream<JavaPackage> getModuleBasePackages(JavaPackage root) {
        return root.getDirectSubPackages().stream();
    }

    @Override
    public NamedInterfaces detectNamedInterfaces(JavaPackage module, ApplicationModuleInformation information) {
        var open = GROUND.contains(module.getLocalName()) ? "**" : "api";
        return NamedInterfaces.builder(module).matching(open).recursive().build();
    }
}
