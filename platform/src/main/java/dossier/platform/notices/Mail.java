package dossier.platform.notices;

import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** By mail, in working hours but for what is urgent. The identifier of a message is the notice's, so that a mailbox knows the same one again. */
@Component
@ConditionalOnProperty("spring.mail.host")
class Mail implements Channel {
    private final JavaMailSender sender;
    private final ObjectProvider<MailAddresses> addresses;
    private final OfficeHours hours;
    private final NoticeSettings settings;

    Mail(JavaMailSender sender, ObjectProvider<MailAddresses> addresses, OfficeHours hours, NoticeSettings settings) {
        this.sender = sender;
        this.addresses = addresses;
        this.hours = hours;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Instant notBefore(Notification notification, Instant now) {
        return notification.kind().urgent() ? now : hours.from(now);
    }

    @Override
    public boolean send(Readable notice) throws Exception {
        var address = addresses.stream()
                .flatMap(it -> it.of(notice.what().to()).stream())
                .findFirst();
        if (address.isEmpty()) return false;
        sender.send(message(notice, address.get()));
        return true;
    }

    private MimeMessage message(Readable notice, String address) throws Exception {
        var message = sender.createMimeMessage();
        var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(address);
        helper.setSubject(notice.text());
        helper.setText(notice.text() + "\n\n" + notice.link() + "\n");
        message.setHeader(
                "Message-ID", "<" + notice.id() + "@" + settings.address().getHost() + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }
}
