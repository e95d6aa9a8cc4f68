package dossier.platform.security;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How sign-in defends itself.
 *
 * @param failuresPerLogin wrong passwords for one login within the window before it is locked
 * @param failuresPerAddress wrong passwords from one network address within the window before it is locked
 * @param failureWindow how far apart the first and the last of these failures may be
 * @param lockTime how long a lock holds after the last failure
 * @param idleTime how long a session outlives its last request
 * @param passwordLength the fewest characters of a password that people choose
 */
@Validated
@ConfigurationProperties("dossier.security")
public record SecuritySettings(
        @Min(1) @DefaultValue("5") int failuresPerLogin,
        @Min(1) @DefaultValue("50") int failuresPerAddress,
        @DefaultValue("15m") Duration failureWindow,
        @DefaultValue("15m") Duration lockTime,
        @DefaultValue("8h") Duration idleTime,
        @Min(8) @DefaultValue("10") int passwordLength) {}
