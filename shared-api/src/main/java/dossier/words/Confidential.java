package dossier.words;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a text or decimal component of a command or event: personal data or free text of a case. Stored encrypted under the key of the case the message belongs to
 * (a person is a case of their own), so that dropping one key forgets it everywhere in the log. Of a text {@link Forgotten#TEXT} is left, of a number null.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface Confidential {}
