package dossier.standalone;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.env.Environment;

/** Starts the engines before there is any bean, so that they come up while the rest of the application is put together. */
final class EnginesAhead implements BeanFactoryPostProcessor, EnvironmentAware, DisposableBean {
    private @Nullable Environment environment;
    private @Nullable DataDirectory data;
    private @Nullable Coming<EmbeddedPostgres> postgres;
    private @Nullable Coming<EmbeddedMongo> mongo;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        // While the build works out the beans nothing is started.
        if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) return;
        var held =
                DataDirectory.hold(Path.of(Objects.requireNonNull(environment).getRequiredProperty("dossier.data")));
        data = held;
        postgres = new Coming<>(() -> EmbeddedPostgres.start(held));
        mongo = new Coming<>(() -> EmbeddedMongo.start(held));
    }

    DataDirectory data() {
        return Objects.requireNonNull(data);
    }

    /** @throws EngineFailure when it did not start */
    EmbeddedPostgres postgres() {
        return Objects.requireNonNull(postgres).take();
    }

    /** @throws RuntimeException when it did not start */
    EmbeddedMongo mongo() {
        return Objects.requireNonNull(mongo).take();
    }

    /** When something else failed first, no bean has taken the engines; nobody else would close them. */
    @Override
    public void destroy() throws Exception {
        try {
            if (mongo != null) mongo.closeUnlessTaken();
        } finally {
            if (postgres != null) postgres.closeUnlessTaken();
        }
    }

    private static final class Coming<E extends AutoCloseable> {
        private final CompletableFuture<E> engine;
        private boolean taken;

        Coming(Supplier<E> start) {
            engine = CompletableFuture.supplyAsync(start, Thread::startVirtualThread);
        }

        E take() {
            taken = true;
            try {
                return engine.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException why) throw why;
                throw e;
            }
        }

        void closeUnlessTaken() throws Exception {
            if (taken) return;
            try (var _ = take()) {
                // closing is all there is to do
            }
        }
    }
}
