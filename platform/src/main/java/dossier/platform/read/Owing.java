package dossier.platform.read;

import dossier.handbook.LimitRun;
import dossier.handbook.Policy;
import dossier.words.CaseId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document whose duties stand in the calendar of duties, for those who may read it. */
public interface Owing {
    String id();

    /** Business number; null before it has one. */
    @Nullable
    String number();

    String title();

    /** Who it is about. */
    @Nullable
    CaseId counterparty();

    /** Folded by {@link DutyLine#after}. */
    List<DutyLine> duties();

    /** On which clock one of its duties runs. */
    default LimitRun run(DutyLine duty, Policy policy) {
        return LimitRun.WORKING_TIME;
    }
}
