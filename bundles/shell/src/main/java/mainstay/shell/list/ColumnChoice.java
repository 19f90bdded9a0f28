package mainstay.shell.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mainstay.book.Column;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.run.NamedColumns;
import mainstay.shell.filter.ColumnNames;
import mainstay.shell.filter.ComputedColumn;

/**
 * What {@code --columns} chooses: names, {@code *} for all, {@code -NAME} for all but one, and columns made of others,
 * {@code NAME = EXPRESSION}. It is itself columns by name: those of the list, and the made ones.
 */
public final class ColumnChoice implements NamedColumns {
    /** The option that takes columns. */
    public static final String OPTION = "--columns";

    private final NamedColumns columns;
    private final Map<String, String> made = new HashMap<>();
    private final Set<String> chosen = new LinkedHashSet<>();
    private final List<String> names;

    private ColumnChoice(NamedColumns columns) {
        this.columns = columns;
        this.names = new ArrayList<>(columns.names());
    }

    /**
     * The columns that were typed.
     *
     * @param usual the columns from which {@code -NAME} takes away when it stands first
     */
    public static ColumnChoice of(String typed, NamedColumns columns, List<String> usual) {
        ColumnChoice choice = new ColumnChoice(columns);
        for (String part : ListedNames.of(OPTION, typed)) {
            choice.take(part, usual);
        }
        if (choice.chosen.isEmpty()) {
            throw new MainstayException(Code.WRONG_CALL, OPTION + " leaves no column: \"" + typed + "\"");
        }
        return choice;
    }

    /** The names that were chosen, in the order in which they are shown. */
    public List<String> chosen() {
        return List.copyOf(chosen);
    }

    private void take(String part, List<String> usual) {
        int sign = ListedNames.next(part, 0, '=');
        if (part.equals("*")) {
            chosen.addAll(columns.names());
        } else if (part.startsWith("-")) {
            if (chosen.isEmpty()) {
                chosen.addAll(usual);
            }
            chosen.remove(name(part.substring(1).strip()));
        } else if (sign > 0 && "!<>".indexOf(part.charAt(sign - 1)) < 0) {
            make(ListedNames.unquoted(part.substring(0, sign).strip()), part.substring(sign + 1));
        } else {
            add(name(part));
        }
    }

    private void make(String name, String expression) {
        if (columns.names().contains(name)) {
            throw new MainstayException(
                    Code.WRONG_CALL, OPTION + " gives the name " + name + " to an expression; a column has it already");
        }
        add(name);
        ComputedColumn.of(name, expression, this);
        names.add(name);
        made.put(name, expression);
    }

    private void add(String name) {
        if (!chosen.add(name)) {
            throw new MainstayException(Code.WRONG_CALL, "the column " + name + " is given twice");
        }
    }

    private String name(String typed) {
        String name = ListedNames.unquoted(typed);
        if (name.equals(typed) && name.matches(".*[-+*/(<>!].*") && !names.contains(name)) {
            throw new MainstayException(
                    Code.WRONG_CALL,
                    OPTION + " has \"" + typed + "\", which is no column; an expression needs a name, as in"
                            + " margin = gross_profit / expected_revenue");
        }
        return new ColumnNames(this).name(name);
    }

    @Override
    public List<String> names() {
        return List.copyOf(names);
    }

    @Override
    public Column column(String name) {
        String expression = made.get(name);
        return expression == null ? columns.column(name) : ComputedColumn.of(name, expression, this);
    }

    @Override
    public List<String> words(String name) {
        return made.containsKey(name) ? List.of() : columns.words(name);
    }
}
