package dossier.complaints.command;

import dossier.complaints.api.ComplaintNumber;
import dossier.handbook.Fact;
import dossier.platform.command.Answering;
import dossier.platform.command.NumberSeries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Complaint numbers, {@code TS-2026-00001}; incidents have theirs from the same series. */
@Component
record ComplaintNumbers(NumberSeries series) implements Answering<ComplaintNumber.Next> {
    @Autowired
    ComplaintNumbers(JdbcClient sql) {
        this(new NumberSeries(sql, "complaint_number", "TS"));
    }

    @Override
    public Class<ComplaintNumber.Next> question() {
        return ComplaintNumber.Next.class;
    }

    @Override
    public Fact answer(ComplaintNumber.Next asked) {
        return new Fact(new ComplaintNumber(series.next(asked.year())), null);
    }
}
