package mainstay.intake.read.bulk;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mainstay.book.AccountField;
import mainstay.book.Batches;
import mainstay.book.BookBuilder;
import mainstay.book.DoubleColumn;
import mainstay.book.Range;
import mainstay.book.TextColumn;
import mainstay.intake.bulk.TextCells;
import mainstay.intake.read.bind.Binding;
import mainstay.intake.read.rows.AccountsReader;

/** The columns of the accounts table, read in bulk. */
public final class BulkAccounts {
    private final AccountsReader source;
    private final int rows;
    private final TextCells ids;
    private final Map<AccountField, TextCells> texts = new EnumMap<>(AccountField.class);
    private final Map<AccountField, double[]> numbers = new EnumMap<>(AccountField.class);
    private final Map<String, TextCells> extras = new LinkedHashMap<>();
    private TextCells.Pool pool;

    BulkAccounts(AccountsReader source, int rows, BulkColumns columns) {
        this.source = source;
        this.rows = rows;
        this.ids = TextCells.ids(rows);
        columns.put(source.id().column(), ids);
        source.fields().forEach((field, binding) -> {
            if (binding.isConstant()) {
                return;
            }
            if (field.isNumber()) {
                double[] values = new double[rows];
                numbers.put(field, values);
                columns.put(binding.column(), source.numbers(binding, values));
            } else {
                TextCells cells = TextCells.texts(rows, true);
                texts.put(field, cells);
                columns.put(binding.column(), cells);
            }
        });
        source.extraColumns().forEach((header, column) -> {
            TextCells cells = TextCells.texts(rows, false);
            extras.put(header, cells);
            columns.put(column, cells);
        });
    }

    /** Whether every column of a table stands for itself, without a condition or a computation. */
    static boolean arePlain(AccountsReader source) {
        return source.id().isPlain()
                && source.id().isPlainCell()
                && source.fields().entrySet().stream()
                        .allMatch(field ->
                                field.getValue().isPlain() && !isNamedParent(field.getKey(), field.getValue()));
    }

    private static boolean isNamedParent(AccountField field, Binding binding) {
        return field == AccountField.PARENT_ID && binding.isConstant();
    }

    /** The ids, in the order of the file. */
    TextCells.Pool pool(Batches batches) {
        if (pool == null) {
            pool = ids.pool(batches);
        }
        return pool;
    }

    /** The id of an account. */
    String id(int account, Batches batches) {
        TextCells.Pool all = pool(batches);
        int from = account == 0 ? 0 : all.ends()[account - 1];
        return new String(all.bytes(), from, all.ends()[account] - from, StandardCharsets.UTF_8);
    }

    /** The parents, where the table names any. */
    Optional<TextCells> parents() {
        return Optional.ofNullable(texts.get(AccountField.PARENT_ID));
    }

    /** Hands all columns over; false when a word or number is not allowed. */
    boolean addTo(BookBuilder builder, Batches batches) {
        TextCells.Pool all = pool(batches);
        builder.accounts(AccountField.ACCOUNT_ID, TextColumn.pool(all.bytes(), all.ends()));
        for (Map.Entry<AccountField, Binding> field : source.fields().entrySet()) {
            if (!add(field.getKey(), field.getValue(), builder, batches)) {
                return false;
            }
        }
        extras.forEach((header, cells) -> builder.extra(header, cells.column(batches)));
        return true;
    }

    private boolean add(AccountField field, Binding binding, BookBuilder builder, Batches batches) {
        if (field.isNumber()) {
            DoubleColumn column = binding.isConstant()
                    ? DoubleColumn.constant(constant(binding), rows)
                    : DoubleColumn.of(numbers.get(field));
            builder.accounts(field, column);
            return allowed(column, field.range().orElseThrow());
        }
        if (binding.isConstant()) {
            Optional<String> word = word(field, binding.mapping().text());
            word.ifPresent(text -> builder.accounts(field, TextColumn.constant(text, rows)));
            return word.isPresent();
        }
        return addText(field, binding.mapping().replace(), builder, batches);
    }

    private static double constant(Binding binding) {
        return Double.parseDouble(binding.mapping().text()) * binding.mapping().times();
    }

    private boolean addText(AccountField field, Map<String, String> replace, BookBuilder builder, Batches batches) {
        TextCells cells = texts.get(field);
        if (replace.isEmpty() && field.words().isEmpty()) {
            builder.accounts(field, cells.column(batches));
            return true;
        }
        Optional<List<String>> different = cells.different();
        if (different.isEmpty()) {
            return false;
        }
        String[] words = new String[different.get().size()];
        for (int at = 0; at < words.length; at++) {
            String text = different.get().get(at);
            Optional<String> word = word(field, replace.getOrDefault(text, text));
            if (word.isEmpty()) {
                return false;
            }
            words[at] = word.get();
        }
        builder.accounts(field, cells.column(words));
        return true;
    }

    /** The text as the book has it; empty when it is not allowed. */
    private static Optional<String> word(AccountField field, String text) {
        if (text.isEmpty() || field.words().isEmpty()) {
            return Optional.of(text);
        }
        String word = field == AccountField.STRATEGIC ? AccountsReader.truth(text) : text.toLowerCase(Locale.ROOT);
        return field.words().contains(word) ? Optional.of(word) : Optional.empty();
    }

    private static boolean allowed(DoubleColumn column, Range range) {
        for (int row = 0; row < column.size(); row++) {
            double value = column.get(row);
            if (!Double.isNaN(value) && !range.allows(value)) {
                return false;
            }
        }
        return true;
    }
}
