package mainstay.intake.read.bulk;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import mainstay.book.Batches;
import mainstay.book.TextColumn;
import mainstay.intake.bulk.RowOfId;
import mainstay.intake.bulk.TextCells;

/** Looks whether every parent is an account, and none its own ancestor. */
final class BulkParents {
    private static final int NONE = -1;
    private static final int UNKNOWN = -2;

    private BulkParents() {}

    static boolean areSound(TextCells parents, TextCells.Pool ids) {
        RowOfId index = new RowOfId(ids.bytes(), ids.ends());
        TextColumn column = parents.column(Batches.usual());
        int[] parentOf =
                column instanceof TextColumn.Dictionary dictionary ? parentsOf(dictionary, index) : each(column, index);
        return Arrays.stream(parentOf).noneMatch(parent -> parent == UNKNOWN) && !goRound(parentOf);
    }

    private static int[] parentsOf(TextColumn.Dictionary column, RowOfId index) {
        List<String> texts = column.texts();
        int[] found = texts.stream().mapToInt(text -> find(text, index)).toArray();
        int[] parentOf = new int[column.size()];
        for (int account = 0; account < parentOf.length; account++) {
            parentOf[account] = found[column.code(account)];
        }
        return parentOf;
    }

    private static int[] each(TextColumn column, RowOfId index) {
        int[] parentOf = new int[column.size()];
        for (int account = 0; account < parentOf.length; account++) {
            parentOf[account] = find(column.get(account), index);
        }
        return parentOf;
    }

    private static int find(String id, RowOfId index) {
        if (id.isEmpty()) {
            return NONE;
        }
        int found = index.find(id.getBytes(StandardCharsets.UTF_8));
        return found < 0 ? UNKNOWN : found;
    }

    private static boolean goRound(int[] parentOf) {
        int[] seenFrom = new int[parentOf.length];
        for (int start = 0; start < parentOf.length; start++) {
            int at = start;
            while (at != NONE && seenFrom[at] == 0) {
                seenFrom[at] = start + 1;
                at = parentOf[at];
            }
            if (at != NONE && seenFrom[at] == start + 1) {
                return true;
            }
        }
        return false;
    }
}
