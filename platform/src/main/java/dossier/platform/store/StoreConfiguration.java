package dossier.platform.store;

import java.time.Clock;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One serializer for all that Axon stores or sends: under these names and qualifiers it takes the place of Axon's own. */
@EnableConfigurationProperties(MasterKey.class)
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
    @Bean
    Vocabulary vocabulary() {
        return Vocabulary.scan();
    }

    @Bean
    KeyVault keyVault(JdbcClient sql, MasterKey masterKey, Clock clock) {
        var vault = new KeyVault(sql, masterKey.load(), clock);
        vault.requireItsMaster();
        return vault;
    }

    @Bean
    MasterWrap masterWrap(MasterKey masterKey) {
        return new MasterWrap(masterKey.load());
    }

    @Bean
    HouseSignature houseSignature(MasterKey masterKey) {
        return HouseSignature.under(masterKey.load());
    }

    @Bean
    @Primary
    StoredWords serializer(Vocabulary words, KeyVault vault) {
        return new StoredWords(words, new ConfidentialTexts(vault));
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(StoredWords words) {
        return words;
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer(StoredWords words) {
        return words;
    }

    @Bean
    StoredJson storedJson(StoredWords words) {
        return words.json();
    }
}
