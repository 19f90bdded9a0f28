package mainstay.coverage;

/** A coverage of every account that somebody decided, whatever would be recommended; accounts go by their rows in the book. */
public interface GivenCoverage {

    /** The coverage of an account: an index into the offers; the number of offers stands for none. */
    int option(int account);

    /** What it costs to serve an account under it, in currency a year. */
    double cost(int account);

    /** The part of what an account earns that its coverage realises; 0 or more. */
    double capture(int account);
}
