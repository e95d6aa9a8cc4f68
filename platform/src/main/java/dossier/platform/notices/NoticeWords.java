package dossier.platform.notices;

import dossier.handbook.Rule;
import dossier.platform.read.Glances;
import dossier.platform.read.Pending;
import dossier.platform.security.Accounts;
import dossier.platform.web.Wording;
import dossier.platform.web.page.Names;
import dossier.platform.web.page.Subjects;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a notice says, for those who may read its case now; in the language of the request, or of its reader when it is sent. */
@Component
class NoticeWords {
    private final Glances glances;
    private final Wording wording;
    private final Accounts accounts;
    private final NoticeSettings settings;
    private final Names names;
    private final Subjects subjects;

    NoticeWords(
            Glances glances,
            Wording wording,
            Accounts accounts,
            NoticeSettings settings,
            Names names,
            Subjects subjects) {
        this.glances = glances;
        this.wording = wording;
        this.names = names;
        this.subjects = subjects;
        this.accounts = accounts;
        this.settings = settings;
    }

    /** @return empty when the case is not its reader's to read any more */
    Optional<String> text(Notification notice) {
        return glances.of(notice.context(), notice.caseId(), notice.to()).map(it -> text(notice, it));
    }

    private String text(Notification notice, Pending in) {
        return wording.say("notice." + notice.kind(), called(in), what(notice));
    }

    /** By number, title and customer, so that one knows it without opening it. */
    private String called(Pending in) {
        return Stream.of(
                        Optional.ofNullable(in.number()),
                        Optional.of(names.title(in.title(), in.counterparty())),
                        Optional.of(names.of(in.counterparty())))
                .flatMap(Optional::stream)
                .filter(it -> !it.isBlank())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** What it is about, without the case. */
    String what(Notification notice) {
        var rule = notice.rule();
        return switch (notice.kind()) {
            case TASK -> wording.say("task." + notice.about());
            case NEWS -> wording.say("news." + notice.about());
            // its own sentence says it
            case MENTION -> "";
            case REMINDER, BREACH, BREACH_BELOW -> rule == null ? "" : owed(rule, notice.subject());
        };
    }

    /** Its rule, and which of several duties under it. */
    private String owed(Rule rule, String subject) {
        var about = subjects.of(rule, subject);
        return wording.name(rule) + " " + rule.code() + (about.isEmpty() ? "" : " · " + about);
    }

    /** To be sent to its reader in their language. */
    Optional<Readable> toSend(Notices.Kept notice) {
        var to = notice.what().to();
        var account = accounts.of(to).orElse(null);
        var before = LocaleContextHolder.getLocaleContext();
        try {
            if (account != null) LocaleContextHolder.setLocale(account.locale());
            return text(notice.what())
                    .map(it -> new Readable(notice.id(), notice.what(), account, it, link(notice.what())));
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    /** What a message with these says of itself, in the language of their reader. */
    String subject(List<Readable> notices) {
        var first = notices.getFirst();
        if (notices.size() == 1) return first.text();
        var account = first.account();
        var before = LocaleContextHolder.getLocaleContext();
        try {
            if (account != null) LocaleContextHolder.setLocale(account.locale());
            return wording.say("notices.together", notices.size());
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    private String link(Notification notice) {
        return settings.address()
                .resolve("/" + notice.context() + "/" + notice.caseId())
                .toString();
    }
}
