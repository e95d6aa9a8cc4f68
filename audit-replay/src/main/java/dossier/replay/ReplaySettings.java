package dossier.replay;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * How decisions are taken again.
 *
 * @param atOnce up to how many are taken again while one waits for the answer; more are run beside
 */
@ConfigurationProperties("dossier.replay")
record ReplaySettings(@DefaultValue("50000") long atOnce) {
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(ReplaySettings.class)
    static class Enabled {}
}
