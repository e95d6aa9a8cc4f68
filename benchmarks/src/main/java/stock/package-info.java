/**
 * The peer: contracts drafted and revised on Axon's starter, JPA and Spring Data, written as their documentation shows. No sign-in, no rules, no decision record, no
 * encryption: it does less than Dossier.
 */
package stock;
