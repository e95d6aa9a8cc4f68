package dossier.standalone;

import dossier.platform.security.Accounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** The first start, unless the house is to begin empty: the demo company. Everything is set up by commands with fixed keys, so a start that was cut short is simply done again. */
@Component
class Opening implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    private final Accounts accounts;
    private final DemoCompany demo;
    private final boolean empty;
    private final String password;

    Opening(
            Accounts accounts,
            DemoCompany demo,
            @Value("${dossier.empty:false}") boolean empty,
            @Value("${dossier.demo.password:dossier-demo}") String password) {
        this.accounts = accounts;
        this.demo = demo;
        this.empty = empty;
        this.password = password;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!empty) openDemo();
    }

    private void openDemo() {
        if (accounts.find("admin")
                .filter(it -> !it.person().equals(DemoCompany.ADMINISTRATOR))
                .isPresent()) return;
        if (accounts.find(DemoCompany.ADMINISTRATOR.value()).isEmpty()) demo.setUp(password);
        LOG.info(
                "Demo accounts, password as set at the first start (DOSSIER_DEMO_PASSWORD, {} by default): {}",
                "dossier-demo",
                String.join(", ", demo.logins()));
    }
}
