package dossier.platform.read;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database of the read models, on whichever server the engines chose. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReadSettings.class)
class ReadConfiguration {
    @Bean
    Generations generations(MongoClient client, ReadSettings settings) {
        return new Generations(client.getDatabase(settings.database()).withCodecRegistry(ReadCodecs.REGISTRY));
    }

    @Bean
    MongoDatabase readModels(Generations generations) {
        return generations.shown();
    }
}
