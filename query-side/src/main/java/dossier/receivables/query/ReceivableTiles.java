package dossier.receivables.query;

import dossier.handbook.Rule;
import dossier.platform.read.Ledgers;
import dossier.platform.web.Wording;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.Tile;
import dossier.platform.web.page.Tile.More;
import dossier.platform.web.page.Tile.Part;
import dossier.platform.web.page.Tile.Tone;
import dossier.policies.api.PoliciesOn;
import dossier.receivables.api.Ageing;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** REV-02: what is overdue, of all that is to be paid; as the ageing has it. */
@Component
record ReceivableTiles(Ledgers ledgers, PoliciesOn policies, Figures figures, Wording wording) implements Tile.Source {
    private static final String CNY = "CNY";

    @Override
    public Stream<Tile> of(PersonId reader) {
        var today = figures.todayInTheHouse();
        var open = AgeingView.items(ledgers, Map.of("toBePaid", List.of("true")), reader);
        var ageing = Ageing.of(open, today, policies.on(today).receivables());
        var all = "/receivables?toBePaid=true&gross.currency=" + CNY + "&sort=dueOn";
        var total = ageing.total(CNY).amount();
        var overdue = ageing.overdue(CNY);
        var late = all + "&dueOn.to=" + today.minusDays(1);
        var share = total.signum() == 0
                ? BigDecimal.ZERO
                : overdue.amount().movePointRight(2).divide(total, 1, RoundingMode.HALF_UP);
        return Stream.of(new Tile(
                40,
                "overdue",
                Rule.REV_02,
                figures.money(overdue),
                "",
                late,
                null,
                new Part(
                        share.intValue(),
                        wording.say("tile.overdue-share", share),
                        overdue.amount().signum() == 0 ? Tone.GOOD : Tone.BAD,
                        late),
                new More(wording.say("tile.to-be-paid", figures.money(ageing.total(CNY))), all)));
    }
}
