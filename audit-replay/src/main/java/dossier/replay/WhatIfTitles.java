package dossier.replay;

import dossier.platform.read.Period;
import dossier.platform.web.Wording;
import dossier.replay.Alteration.OneFact;
import dossier.replay.Alteration.OneFigure;
import dossier.replay.Alteration.WholePolicy;
import dossier.replay.WhatIfs.Question;
import org.springframework.stereotype.Component;

/** Says what was asked of a run. */
@Component
class WhatIfTitles {
    private final Wording wording;

    WhatIfTitles(Wording wording) {
        this.wording = wording;
    }

    /** @param question of a {@link Run} */
    public String of(Object question) {
        return switch (question) {
            case Question whatIf -> of(whatIf.alteration());
            case Period period when period.equals(Period.ALL) -> wording.say("runs.everything");
            case Period period ->
                wording.say("runs.period", period.from().toString(), period.to().toString());
            default -> question.toString();
        };
    }

    public String of(Alteration alteration) {
        return switch (alteration) {
            case OneFigure it -> wording.say("whatif.of", wording.say("field." + it.parameter()), it.value());
            case WholePolicy it -> wording.say("whatif.of-policy", it.version());
            case OneFact it -> {
                var field = wording.say("field." + it.field());
                var fact = wording.say("fact." + it.fact());
                yield it.about() == null
                        ? wording.say("whatif.of-fact", fact, field, it.value())
                        : wording.say("whatif.of-fact-about", fact, field, it.value(), it.about());
            }
        };
    }
}
