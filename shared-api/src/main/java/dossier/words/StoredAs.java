package dossier.words;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Keeps the stored name of a record that has been renamed in code, or counts its shapes; without it: {@code context.RecordName}, revision 1. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StoredAs {
    String value();

    /** One more for every change of shape that an upcaster bridges. */
    int revision() default 1;
}
