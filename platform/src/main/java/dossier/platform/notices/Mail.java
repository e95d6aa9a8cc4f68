package dossier.platform.notices;

import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** By mail, in working hours but for what is urgent; all that is due for a person in one message. Its identifier is that of its first notice, so that a mailbox knows the same one again. */
@Component
@ConditionalOnProperty("spring.mail.host")
class Mail implements Channel {
    private final JavaMailSender sender;
    private final ObjectProvider<MailAddresses> addresses;
    private final OfficeHours hours;
    private final NoticeSettings settings;
    private final NoticeWords words;

    Mail(
            JavaMailSender sender,
            ObjectProvider<MailAddresses> addresses,
            OfficeHours hours,
            NoticeSettings settings,
            NoticeWords words) {
        this.sender = sender;
        this.addresses = addresses;
        this.hours = hours;
        this.settings = settings;
        this.words = words;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public boolean gathers() {
        return true;
    }

    /** What nobody waits for comes with the mail of the next morning. */
    @Override
    public Instant notBefore(Notification notification, Instant now) {
        var kind = notification.kind();
        if (kind.urgent()) return now;
        return kind.daily() ? hours.morningAfter(now) : hours.from(now);
    }

    @Override
    public boolean send(List<Readable> notices) throws Exception {
        var to = notices.getFirst().what().to();
        var address = addresses.stream().flatMap(it -> it.of(to).stream()).findFirst();
        if (address.isEmpty()) return false;
        sender.send(message(notices, address.get()));
        return true;
    }

    private MimeMessage message(List<Readable> notices, String address) throws Exception {
        var message = sender.createMimeMessage();
        var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(address);
        helper.setSubject(words.subject(notices));
        helper.setText(notices.stream()
                .map(it -> it.text() + "\n\n" + it.link() + "\n")
                .collect(Collectors.joining("\n")));
        message.setHeader(
                "Message-ID",
                "<" + notices.getFirst().id() + "@" + settings.address().getHost() + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }
}
