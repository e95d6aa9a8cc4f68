package dossier.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCredential;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoTimeoutException;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.mock.env.MockEnvironment;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StartTest {
    private static final MockEnvironment SETTINGS = new MockEnvironment()
            .withProperty("spring.datasource.url", "jdbc:postgresql://db:5432/dossier?password=secret")
            .withProperty("dossier.mongo.uri", "mongodb://house:secret@mongo-1,mongo-2/?replicaSet=rs");

    @ParameterizedTest
    @CsvSource({"08001,No PostgreSQL answers", "28P01,does not let this user in", "3D000,no such database"})
    void a_database_that_cannot_be_reached_is_told_in_one_sentence_without_its_password(String state, String sentence) {
        assertThat(told(new SQLException("pool", new SQLException("driver", state))))
                .contains(sentence)
                .contains("jdbc:postgresql://db:5432/dossier")
                .doesNotContain("secret");
    }

    @Test
    void so_is_a_mongo_server() {
        assertThat(told(new MongoTimeoutException("30000 ms")))
                .contains("mongo-1, mongo-2")
                .doesNotContain("secret");
        var credential = MongoCredential.createCredential("house", "admin", "secret".toCharArray());
        assertThat(told(new MongoSecurityException(credential, "no"))).contains("does not let this user in");
    }

    @Test
    void a_wrong_setting_says_itself_and_what_is_a_mistake_of_ours_keeps_its_trace() {
        assertThat(told(new BadSetting("It is wrong.", "Mend it."))).isEqualTo("It is wrong.");
        assertThat(told(new SQLException("syntax", "42601"))).isEmpty();
    }

    /** By whoever of those that are registered knows the failure. */
    private static String told(Exception failure) {
        var analyzers = SpringFactoriesLoader.forDefaultResourceLocation()
                .load(
                        FailureAnalyzer.class,
                        ArgumentResolver.of(Environment.class, SETTINGS)
                                .and(BeanFactory.class, new DefaultListableBeanFactory()));
        return analyzers.stream()
                .filter(it -> it.getClass().getPackage().equals(StartTest.class.getPackage()))
                .map(it -> it.analyze(new BeanCreationException("somewhere", failure)))
                .filter(it -> it != null)
                .findFirst()
                .map(it -> it.getDescription())
                .orElse("");
    }
}
