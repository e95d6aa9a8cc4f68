package dossier.platform.read;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dossier.platform.start.BadSetting;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Servers of their own: PostgreSQL by {@code spring.datasource.*}, MongoDB by {@code dossier.mongo.uri}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "dossier.engines", havingValue = "external")
class ExternalEngines {
    private static final String ADDRESS = "mongodb://host-1,host-2/?replicaSet=name";

    /** How long a server is waited for, unless the address says otherwise: readers are told sooner than their browsers give up. */
    private static final Duration TO_BE_FOUND = Duration.ofSeconds(5), TO_ANSWER = Duration.ofMinutes(1);

    @Bean
    MongoClient mongoClient(@Value("${dossier.mongo.uri:}") String uri) {
        if (uri.isBlank())
            throw new BadSetting("No address of a MongoDB is set.", "Set dossier.mongo.uri, such as " + ADDRESS + ".");
        try {
            return MongoClients.create(settings(new ConnectionString(uri)));
        } catch (IllegalArgumentException e) {
            throw new BadSetting(
                    "dossier.mongo.uri is no address of a MongoDB: " + e.getMessage(),
                    "It reads like " + ADDRESS + ".",
                    e);
        }
    }

    private static MongoClientSettings settings(ConnectionString address) {
        return MongoClientSettings.builder()
                .applyToClusterSettings(it -> it.serverSelectionTimeout(TO_BE_FOUND.toSeconds(), SECONDS))
                .applyToSocketSettings(it ->
                        it.connectTimeout(TO_BE_FOUND.toSeconds(), SECONDS).readTimeout(TO_ANSWER.toSeconds(), SECONDS))
                .applyConnectionString(address)
                .build();
    }
}
