package dossier.platform.read;

import dossier.handbook.LimitRun;
import java.time.Duration;

/**
 * So much time of a clock.
 *
 * @param dayHours how many hours a day has on it
 */
public record Span(Duration time, LimitRun run, int dayHours) {}
