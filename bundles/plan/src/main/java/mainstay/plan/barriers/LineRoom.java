package mainstay.plan.barriers;

/**
 * What is to be won of one wallet, and what of it no barrier shuts. Amounts are in currency a year.
 *
 * @param wallet its row in the book
 * @param base what we hold: the greater of revenue and expected revenue
 * @param whiteSpace what we can win beyond that: contestable − base, at least 0
 * @param closed what nobody but a competitor can serve today: spend − contestable, at least 0
 * @param open the part of the white space that no barrier ever shut: white space × (1 − Σ blocks), at least 0
 */
public record LineRoom(int wallet, double base, double whiteSpace, double closed, double open) {}
