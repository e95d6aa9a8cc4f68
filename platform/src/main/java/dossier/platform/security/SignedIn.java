package dossier.platform.security;

import dossier.words.PersonId;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Who is asking. The house knows people by {@link PersonId}, so that is the name of this principal; the login is only what they type.
 *
 * @param locale language of the answers, {@code zh} or {@code en}
 * @param zone where their days begin and end
 * @param scope how far this sign-in reaches
 */
public record SignedIn(PersonId person, String login, Locale locale, ZoneId zone, Scope scope)
        implements AuthenticatedPrincipal {
    @Override
    public String getName() {
        return person.value();
    }

    /** Its only granted authority is the scope's name: what the person may do is the organisation's to say. */
    Authentication authentication() {
        return UsernamePasswordAuthenticationToken.authenticated(
                this, null, List.of(new SimpleGrantedAuthority(scope.name())));
    }
}
