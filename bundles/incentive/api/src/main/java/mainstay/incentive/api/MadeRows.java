package mainstay.incentive.api;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/** The rows of a receipt, each made when somebody looks at it: of a million sales nobody looks at most. They cannot be changed. */
final class MadeRows extends AbstractList<PayReceipt> implements RandomAccess {
    private final int size;
    private final IntFunction<PayReceipt> row;

    MadeRows(int size, IntFunction<PayReceipt> row) {
        this.size = size;
        this.row = row;
    }

    /** A list that nobody can change: these rows as they are, others copied. */
    static List<PayReceipt> unchangeable(List<PayReceipt> rows) {
        return rows instanceof MadeRows ? rows : List.copyOf(rows);
    }

    @Override
    public PayReceipt get(int at) {
        return row.apply(Objects.checkIndex(at, size));
    }

    @Override
    public int size() {
        return size;
    }
}
