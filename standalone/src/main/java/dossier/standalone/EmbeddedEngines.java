package dossier.standalone;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Engines that live with the application. Whoever depends on one of them is closed before it, so shutdown goes in the right order. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "dossier.engines", havingValue = "embedded", matchIfMissing = true)
class EmbeddedEngines {
    @Bean
    static EnginesAhead enginesAhead() {
        return new EnginesAhead();
    }

    @Bean
    DataDirectory dataDirectory(EnginesAhead engines) {
        return engines.data();
    }

    /** As connection details it is what the data source is built from. */
    @Bean
    EmbeddedPostgres embeddedPostgres(EnginesAhead engines, DataDirectory heldUntilItIsClosed) {
        return engines.postgres();
    }

    @Bean
    EmbeddedMongo embeddedMongo(EnginesAhead engines, DataDirectory heldUntilItIsClosed) {
        return engines.mongo();
    }

    @Bean
    MongoClient mongoClient(EmbeddedMongo mongo) {
        return MongoClients.create(mongo.uri());
    }
}
