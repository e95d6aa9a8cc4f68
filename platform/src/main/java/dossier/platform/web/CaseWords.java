package dossier.platform.web;

import java.util.List;

/** Calls cases as the one who asks may know them. */
public interface CaseWords {
    /** Whether it is context and id of a case, {@code contracts/…}. */
    boolean isCase(String detail);

    /** Case and what it is, 合同 HT-2026-00001 Pumps; also where there is no name to tell. */
    String withKind(String stream);

    /** What a clause misses, in which cases are called as people call them. */
    default List<String> told(List<String> missing) {
        return missing.stream().map(it -> isCase(it) ? withKind(it) : it).toList();
    }
}
