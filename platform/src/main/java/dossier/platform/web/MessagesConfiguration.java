package dossier.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The handbook's rules, and every bundle {@code messages/*_zh.properties} on the class path without being named anywhere. */
@Configuration
class MessagesConfiguration {
    @Bean
    MessageSource messageSource() throws IOException {
        var bundles = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_zh.properties");
        var messages = new ResourceBundleMessageSource();
        messages.addBasenames("dossier.handbook.rules");
        messages.addBasenames(Arrays.stream(bundles)
                .map(it ->
                        "messages." + Objects.requireNonNull(it.getFilename()).replace("_zh.properties", ""))
                .distinct()
                .toArray(String[]::new));
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setDefaultLocale(Locale.CHINESE);
        return messages;
    }
}
