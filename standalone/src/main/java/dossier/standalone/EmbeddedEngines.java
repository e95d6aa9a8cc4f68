package dossier.standalone;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Engines that live with the application. Whoever depends on one of them is closed before it, so shutdown goes in the right order. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "dossier.engines", havingValue = "embedded", matchIfMissing = true)
class EmbeddedEngines {
    @Bean
    DataDirectory dataDirectory(@Value("${dossier.data}") Path path) {
        return DataDirectory.hold(path);
    }

    /** As connection details it is what the data source is built from. */
    @Bean
    EmbeddedPostgres embeddedPostgres(DataDirectory data) {
        return EmbeddedPostgres.start(data);
    }

    @Bean
    EmbeddedMongo embeddedMongo(DataDirectory data) {
        return EmbeddedMongo.start(data);
    }

    @Bean
    MongoClient mongoClient(EmbeddedMongo mongo) {
        return MongoClients.create(mongo.uri());
    }
}
