package mainstay.run.planning;

import java.util.List;
import mainstay.book.DoubleColumn;

/**
 * What accounts would bring more without the barriers that keep us out of their lines.
 *
 * @param freed by account what it would earn more, in currency a year
 * @param captures by coverage, in the order of a plan, the part of this that it realises of each account
 */
record FreedGains(DoubleColumn freed, List<DoubleColumn> captures) {

    /** Copies the list. */
    FreedGains {
        captures = List.copyOf(captures);
    }

    /** What a coverage would bring more of an account, in currency a year. */
    double gain(int account, int option) {
        return freed.get(account) * captures.get(option).get(account);
    }
}
