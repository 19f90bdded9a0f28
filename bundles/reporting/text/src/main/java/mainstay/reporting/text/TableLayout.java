package mainstay.reporting.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mainstay.book.Column;

/**
 * Which columns a table shows, and how wide each is.
 *
 * @param places the columns, from left to right
 * @param notShown the names of the columns that found no place
 */
record TableLayout(List<Place> places, List<String> notShown) {
    /** Blanks between two columns. */
    static final String GAP = "  ";

    /** So many rows tell how wide a column of texts is; a wider text further down is cut. */
    private static final int SAMPLE = 1000;

    /** Even without a window a longer text, such as a sum over many branches, is cut: else it would make every row as long. */
    private static final int LONGEST_TEXT = 200;

    /** Rather than cut texts shorter than this, a table shows fewer columns. */
    private static final int READABLE_TEXT = 16;

    /** A text shorter than this tells nothing. */
    private static final int NARROWEST_TEXT = 8;

    /** So many columns are worth cutting their texts for. */
    private static final int FEWEST_COLUMNS = 4;

    /**
     * A column and the number of cells it has.
     *
     * @param isKey whether it tells the rows apart, and is therefore never cut as long as anything else can be
     */
    record Place(ColumnText column, int width, boolean isKey) {
        Place narrowed(int cells) {
            return new Place(column, cells, isKey);
        }

        boolean canShrink(int narrowest) {
            return !isKey && !column.isNumber() && width > narrowest;
        }
    }

    /** Fits the columns of a view into a window. */
    static TableLayout of(CommandOutput.Rows view, OptionalInt window) {
        List<Column> candidates = view.columns().stream()
                .filter(column -> !column.name().equals(view.groupedBy()))
                .toList();
        List<Place> all = places(candidates, view.size());
        // The most telling first, so that those that find no place are those that tell least.
        List<Place> chosen = all.stream()
                .filter(place -> view.shownInTable().contains(place.column().name()))
                .sorted(Comparator.comparingInt(
                        place -> view.shownInTable().indexOf(place.column().name())))
                .toList();
        if (window.isPresent()) {
            boolean allFit = chosen.isEmpty() || total(all) <= window.getAsInt();
            chosen = fitted(allFit ? all : chosen, Math.max(1, window.getAsInt()));
        }
        Set<String> shown = chosen.stream().map(place -> place.column().name()).collect(Collectors.toSet());
        List<String> notShown = candidates.stream()
                .map(Column::name)
                .filter(name -> !shown.contains(name))
                .toList();
        return new TableLayout(chosen, notShown);
    }

    /** The cells that a line of the table takes. */
    int width() {
        return total(places);
    }

    private static List<Place> places(List<Column> columns, int rows) {
        Column key = columns.stream()
                .filter(column -> !column.kind().isNumber())
                .findFirst()
                .orElse(null);
        return columns.stream()
                .map(column -> place(ColumnText.of(column, rows), rows, column == key))
                .toList();
    }

    private static Place place(ColumnText text, int rows, boolean isKey) {
        return new Place(text, width(text, rows), isKey);
    }

    private static int width(ColumnText column, int rows) {
        int width = column.width(rows, SAMPLE);
        return column.isNumber() ? width : Math.min(LONGEST_TEXT, width);
    }

    private static int total(List<Place> places) {
        return places.stream().mapToInt(Place::width).sum() + GAP.length() * Math.max(0, places.size() - 1);
    }

    private static List<Place> fitted(List<Place> wanted, int window) {
        for (int count = wanted.size(); count > 1; count--) {
            int narrowest = count > FEWEST_COLUMNS ? READABLE_TEXT : NARROWEST_TEXT;
            List<Place> narrowed = narrowed(wanted.subList(0, count), window, narrowest);
            if (total(narrowed) <= window) {
                return narrowed;
            }
        }
        return wanted.stream()
                .limit(1)
                .map(place -> place.narrowed(Math.min(place.width(), window)))
                .toList();
    }

    /** Takes cells from the widest texts, down to the next wide or to the narrowest allowed, until the line fits. */
    private static List<Place> narrowed(List<Place> wanted, int window, int narrowest) {
        List<Place> places = new ArrayList<>(wanted);
        int excess = total(places) - window;
        while (excess > 0) {
            int widest = widest(places, narrowest);
            if (widest < 0) {
                return places;
            }
            Place place = places.get(widest);
            int next = places.stream()
                    .filter(other -> other.canShrink(narrowest) && other.width() < place.width())
                    .mapToInt(Place::width)
                    .max()
                    .orElse(narrowest);
            int step = Math.min(excess, Math.max(1, (place.width() - next + 1) / 2));
            places.set(widest, place.narrowed(place.width() - step));
            excess -= step;
        }
        return places;
    }

    private static int widest(List<Place> places, int narrowest) {
        return IntStream.range(0, places.size())
                .filter(at -> places.get(at).canShrink(narrowest))
                .boxed()
                .max(Comparator.comparingInt(at -> places.get(at).width()))
                .orElse(-1);
    }
}
