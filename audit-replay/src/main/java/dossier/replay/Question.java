package dossier.replay;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dossier.platform.read.Period;
import dossier.replay.Decided.By;
import org.jspecify.annotations.Nullable;

/** What is asked of the decisions that were recorded in a period. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
sealed interface Question {
    Period period();

    /** What answers it. */
    Class<?> answer();

    /** Whether they would be taken so again. */
    record Again(Period period) implements Question {
        @Override
        public Class<Report> answer() {
            return Report.class;
        }
    }

    /** What would have been, had something been another. */
    record Otherwise(Alteration alteration, Period period) implements Question {
        @Override
        public Class<WhatIf> answer() {
            return WhatIf.class;
        }
    }

    /**
     * How fast they were taken.
     *
     * @param only those of one key; all where it is null
     */
    record HowFast(By by, @Nullable String only, Period period) implements Question {
        @Override
        public Class<PaceReport> answer() {
            return PaceReport.class;
        }
    }
}
