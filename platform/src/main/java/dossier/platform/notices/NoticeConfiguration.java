package dossier.platform.notices;

import dossier.platform.web.page.RailCount;
import dossier.platform.web.page.RailLink;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to one's notices. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeSettings.class)
class NoticeConfiguration {
    @Bean
    RailLink noticesInTheRail() {
        return new RailLink(1, "", "/notices", "message", "notices", Set.of(), true);
    }

    @Bean
    RailCount unreadNotices(Notices notices) {
        return new RailCount("/notices", notices::unread);
    }
}
