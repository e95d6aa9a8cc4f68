package dossier.platform.read;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dossier.platform.start.BadSetting;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Servers of their own: PostgreSQL by {@code spring.datasource.*}, MongoDB by {@code dossier.mongo.uri}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "dossier.engines", havingValue = "external")
class ExternalEngines {
    private static final String ADDRESS = "mongodb://host-1,host-2/?replicaSet=name";

    @Bean
    MongoClient mongoClient(@Value("${dossier.mongo.uri:}") String uri) {
        if (uri.isBlank())
            throw new BadSetting("No address of a MongoDB is set.", "Set dossier.mongo.uri, such as " + ADDRESS + ".");
        try {
            return MongoClients.create(uri);
        } catch (IllegalArgumentException e) {
            throw new BadSetting(
                    "dossier.mongo.uri is no address of a MongoDB: " + e.getMessage(),
                    "It reads like " + ADDRESS + ".",
                    e);
        }
    }
}
