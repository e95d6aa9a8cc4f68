package dossier.replay;

import dossier.platform.read.Period;
import dossier.platform.web.Wording;
import dossier.replay.Alteration.OneFact;
import dossier.replay.Alteration.OneFigure;
import dossier.replay.Alteration.WholePolicy;
import dossier.replay.Question.Again;
import dossier.replay.Question.HowFast;
import dossier.replay.Question.Otherwise;
import org.springframework.stereotype.Component;

/** Says what was asked of a run. */
@Component
class WhatIfTitles {
    private final Wording wording;

    WhatIfTitles(Wording wording) {
        this.wording = wording;
    }

    /** @param question of a {@link Run} */
    public String of(Question question) {
        return switch (question) {
            case Otherwise whatIf -> of(whatIf.alteration());
            case HowFast _ -> wording.say("pace.title");
            case Again(var period) -> {
                if (period.equals(Period.ALL)) yield wording.say("runs.everything");
                var from = period.from().toString();
                var to = period.to().toString();
                if (period.isOpenEnded()) yield wording.say("runs.since", from);
                yield period.from().equals(Period.ALL.from())
                        ? wording.say("runs.until", to)
                        : wording.say("runs.period", from, to);
            }
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
