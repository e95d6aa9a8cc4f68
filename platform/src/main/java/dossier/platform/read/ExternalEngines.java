package dossier.platform.read;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Servers of their own: PostgreSQL by {@code spring.datasource.*}, MongoDB by {@code dossier.mongo.uri}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "dossier.engines", havingValue = "external")
class ExternalEngines {
    @Bean
    MongoClient mongoClient(@Value("${dossier.mongo.uri}") String uri) {
        return MongoClients.create(uri);
    }
}
