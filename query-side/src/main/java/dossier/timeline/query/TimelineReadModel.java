package dossier.timeline.query;

import dossier.comments.api.CommentEvent;
import dossier.platform.read.ReadModel;
import dossier.platform.read.Ruling;
import dossier.platform.read.Said;
import dossier.platform.store.Vocabulary;
import dossier.words.Event;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stories of all cases of the house, in one collection. */
@Configuration(proxyBeanMethods = false)
class TimelineReadModel {
    @Bean
    ReadModel.Entries<TimelineEntry> timeline(Vocabulary words) {
        var story = new Story(words);
        return ReadModel.ofEntries("timeline", 3, TimelineEntry.class, story::entry, families(words))
                .keeping(story::newer);
    }

    @Bean
    ReadModel.Entries<Ruling> rulingsOnCases(Vocabulary words) {
        var story = new Story(words);
        return ReadModel.ofEntries(Ruling.MODEL, 1, Ruling.class, story::ruling, families(words));
    }

    @Bean
    ReadModel.Entries<Said> saidAboutCases() {
        return ReadModel.ofEntries(Said.MODEL, 1, Said.class, Said::of, CommentEvent.class);
    }

    private static List<Class<? extends Event>> families(Vocabulary words) {
        return words.eventFamilies().stream()
                .map(it -> it.asSubclass(Event.class))
                .collect(Collectors.toUnmodifiableList());
    }
}
