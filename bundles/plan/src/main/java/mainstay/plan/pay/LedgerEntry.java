package mainstay.plan.pay;

/**
 * A sale in a ledger of a person.
 *
 * @param sale its row in the table of sales
 * @param account the account as a row of the book
 * @param period the part of the sale, from 0 to 1, that lies in the period
 * @param part the part of that, from 0 to 1, that counts to the person
 */
public record LedgerEntry(int sale, int account, double period, double part) {}
