package dossier.handbook;

/**
 * The policy that a decision was taken under.
 *
 * @param version 0 for the built-in defaults
 */
public record PolicyInForce(int version, Policy terms) {
    public static final PolicyInForce BUILT_IN = new PolicyInForce(0, Policy.DEFAULTS);
}
