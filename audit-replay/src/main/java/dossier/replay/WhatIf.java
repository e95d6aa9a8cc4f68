package dossier.replay;

import dossier.platform.read.Period;
import dossier.platform.read.Told;
import dossier.words.DepartmentId;
import dossier.words.Money;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What would have fallen otherwise, had a figure or the whole of the policy, or a fact, been another: every decision decided again against the state on record. Of first order are those that
 * differ by themselves; what was decided later on a case that had taken another way is marked, never guessed.
 *
 * @param decisions of the period
 * @param notReplayable those of them that cannot be decided again
 * @param total of all effects
 * @param months by the month of recording, {@code 2026-03}, in their order
 * @param departments by the department of who asked, most first
 * @param people by who asked, most first
 * @param lines the first {@link #MOST} of what was changed or left open, in the order of the log
 */
public record WhatIf(
        Alteration alteration,
        Period period,
        long decisions,
        long notReplayable,
        Group total,
        List<Group> months,
        List<Group> departments,
        List<Group> people,
        List<Line> lines) {
    static final int MOST = 500;

    /** How a decision stands to the change. */
    public enum Effect {
        /** Decided otherwise, against the state on record. */
        CHANGED,
        /** Registers would have been asked something else, whose answer is not on record. */
        OPEN,
        /** Unchanged by itself; made on a case, or by a fact, that a changed one was before. */
        DEPENDING
    }

    /**
     * @param key of what is counted together; empty for all
     * @param cases with a changed decision
     * @param money their amounts, by currency, each case once
     */
    public record Group(String key, long changed, long open, long depending, long cases, List<Money> money) {}

    /**
     * A decision that was changed or left open.
     *
     * @param then what stood then in the place of what was made another; null where nothing did
     * @param amount of its case; null where it says none
     */
    public record Line(
            String id,
            String stream,
            String command,
            Instant recordedAt,
            PersonId by,
            DepartmentId department,
            Effect effect,
            @Nullable Object then,
            List<Difference> differences,
            @Nullable Money amount) {
        /** An amount that was kept with a run is one again. */
        public Line {
            if (then instanceof Map<?, ?> read)
                then = new Money(
                        new BigDecimal(String.valueOf(read.get("amount"))), String.valueOf(read.get("currency")));
        }

        public String caseId() {
            return Told.caseId(stream);
        }
    }
}
