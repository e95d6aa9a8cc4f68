package dossier.platform.security;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** How far a sign-in reaches. */
public enum Scope {
    /** A person at the browser: everything the person may do. */
    PERSON,
    /** A person whose one-time password must be changed before anything else. */
    NEW_PASSWORD,
    /** A program that reads and sends commands. */
    COMMANDS,
    /** A program that only reads. */
    READ;

    /** The name in requests, answers and SQL. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for an unknown code */
    @JsonCreator
    public static Scope of(String code) {
        return Arrays.stream(values())
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such scope"));
    }

    /** Whether a token can have it. */
    boolean isForPrograms() {
        return this == READ || this == COMMANDS;
    }
}
