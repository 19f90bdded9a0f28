package mainstay.intake.read.plan;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import mainstay.book.NearestMatch;
import mainstay.book.TextColumn;
import mainstay.intake.bulk.RowOfId;
import mainstay.intake.read.rows.TextNumbers;

/** The accounts that plan tables may be about, by their ids. */
public final class KnownAccounts {
    private static final int LARGEST_SEARCH = 10_000;
    private static final int LONGEST_ID = 100;
    private static final int SEARCHES = 20;

    private static final int START = 15;

    private final TextNumbers ids;
    private final Map<String, Integer> starts = new HashMap<>();
    private int searches;

    private RowOfId byBytes;

    private KnownAccounts(TextNumbers ids) {
        this.ids = ids;
    }

    /** The accounts by the bytes of their ids. */
    RowOfId byBytes() {
        if (byBytes == null) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            int[] ends = new int[ids.size()];
            for (int account = 0; account < ends.length; account++) {
                bytes.writeBytes(ids.get(account).getBytes(StandardCharsets.UTF_8));
                ends[account] = bytes.size();
            }
            byBytes = new RowOfId(bytes.toByteArray(), ends);
        }
        return byBytes;
    }

    /** The ids of accounts that rows are about, each of which must be one. */
    TextColumn idsOf(int[] accounts) {
        return new TextColumn() {
            @Override
            public int size() {
                return accounts.length;
            }

            @Override
            public String get(int row) {
                return accounts[row] < 0 ? "" : ids.get(accounts[row]);
            }

            @Override
            public TextColumn inOrder(int[] order) {
                return idsOf(IntStream.of(order).map(row -> accounts[row]).toArray());
            }
        };
    }

    /** The accounts that were read, in their order. */
    public static KnownAccounts of(TextNumbers ids) {
        return new KnownAccounts(ids);
    }

    /** The accounts with these ids, in this order. */
    public static KnownAccounts of(TextColumn column) {
        TextNumbers ids = new TextNumbers();
        for (int row = 0; row < column.size(); row++) {
            char[] id = column.get(row).toCharArray();
            ids.add(id, 0, id.length);
        }
        return new KnownAccounts(ids);
    }

    /** The row of an account; -1 when there is none with this id. */
    int find(String id) {
        return ids.find(id);
    }

    /** The row of the account whose id has the same first 15 characters, else of the one with this id; -1 when there is none. */
    int findByStart(String id) {
        int exact = ids.find(id);
        if (exact >= 0 || id.length() < START) {
            return exact;
        }
        if (starts.isEmpty()) {
            for (int account = 0; account < ids.size(); account++) {
                String known = ids.get(account);
                if (known.length() >= START) {
                    starts.put(known.substring(0, START), account);
                }
            }
        }
        return starts.getOrDefault(id.substring(0, START), -1);
    }

    /** The known id nearest to one that is not known; looked for a few times only, and in books of moderate size. */
    Optional<String> nearest(String id) {
        if (ids.size() > LARGEST_SEARCH || id.length() > LONGEST_ID || searches++ >= SEARCHES) {
            return Optional.empty();
        }
        List<String> known = new ArrayList<>();
        for (int account = 0; account < ids.size(); account++) {
            known.add(ids.get(account));
        }
        return NearestMatch.to(id, known);
    }
}
