package mainstay.reporting.workbook;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import mainstay.reporting.api.Assumption;
import mainstay.reporting.office.CellAddress;

/**
 * What formulas call assumptions: by their own names where Excel and LibreOffice take these, which formulas are easiest to
 * read with; else by the address of the cell.
 */
final class Names {
    /** The column with the values on the sheet of assumptions. */
    static final int VALUE_COLUMN = 1;

    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z_][A-Za-z_0-9]{0,60}(\\.[A-Za-z_][A-Za-z_0-9]{0,60}){0,3}");

    /** What may be taken for the address of a cell, in one notation or another, also behind a dot. */
    private static final Pattern LIKE_AN_ADDRESS =
            Pattern.compile("(.*\\.)?([a-z]{1,3}[0-9]+|r[0-9]*|c[0-9]*|r[0-9]*c[0-9]*|true|false)(\\..*)?");

    private final Map<String, Assumption> assumptions = new LinkedHashMap<>();
    private final Map<String, String> references = new LinkedHashMap<>();
    private final Map<String, String> defined = new LinkedHashMap<>();

    Names(List<Assumption> all) {
        Set<String> taken = new HashSet<>();
        for (int at = 0; at < all.size(); at++) {
            String name = all.get(at).name();
            String address = CellAddress.quoted(Layout.parameters())
                    + CellAddress.fixed(VALUE_COLUMN, at + 1, VALUE_COLUMN, at + 1);
            boolean isFirst = assumptions.putIfAbsent(name, all.get(at)) == null;
            boolean isNamed = isFirst && isAllowed(name) && taken.add(name.toLowerCase(Locale.ROOT));
            if (isNamed) {
                defined.put(name, address);
            }
            references.putIfAbsent(name, isNamed ? name : address);
        }
    }

    /** The names that are defined, and the addresses that they stand for. */
    Map<String, String> defined() {
        return defined;
    }

    /** The assumption with this name. */
    Optional<Assumption> assumption(String name) {
        return Optional.ofNullable(assumptions.get(name));
    }

    /** What a formula calls the assumption. */
    String reference(String name) {
        return references.get(name);
    }

    private static boolean isAllowed(String name) {
        return PLAIN.matcher(name).matches()
                && !LIKE_AN_ADDRESS.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }
}
