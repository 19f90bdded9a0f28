package mainstay.plan.valuetree;

import java.util.List;

/** The accounts whose profit in two periods is compared. */
public interface ValuedAccounts {

    /** How many there are. */
    int size();

    /** The id of one of them. */
    String id(int row);

    /** One of them; asked for more than once, and the same each time. */
    ValuedAccount account(int row);

    /** The names of the lines. */
    List<String> lines();

    /** One of them alone. */
    default ValuedAccounts alone(int row) {
        ValuedAccounts all = this;
        return new ValuedAccounts() {
            @Override
            public int size() {
                return 1;
            }

            @Override
            public String id(int ignored) {
                return all.id(row);
            }

            @Override
            public ValuedAccount account(int ignored) {
                return all.account(row);
            }

            @Override
            public List<String> lines() {
                return all.lines();
            }
        };
    }
}
