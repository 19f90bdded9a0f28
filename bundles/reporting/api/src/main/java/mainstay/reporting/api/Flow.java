package mainstay.reporting.api;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mainstay.book.Column;
import mainstay.reporting.api.Table.Field;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How many accounts went from which class to which, such as from tier to tier within a quarter. A row is one stream: the
 * accounts that were in one class before and are in one class after. Those that stay where they were are a stream too.
 *
 * @param id what it is called within the report
 * @param title its heading
 * @param text what is to be seen, in words
 * @param before what the classes before are called, such as {@code tier in 2025-Q4}
 * @param after what the classes after are called
 * @param classes the classes of both sides in their order, as each side shows it from top to bottom; a class that is not
 *     among them comes behind them, in the order of the streams
 * @param count the number of streams
 * @param froms the class before; empty for accounts that were not there
 * @param tos the class after; empty for accounts that are there no more
 * @param accounts the number of accounts, from 0; one that is undefined or infinite is told and not drawn
 * @param amounts what moves with the accounts and can be added up, such as their profit; {@code NaN} when it is
 *     undefined
 */
@ProviderType
public record Flow(
        String id,
        String title,
        String text,
        String before,
        String after,
        List<String> classes,
        int count,
        Column froms,
        Column tos,
        Column accounts,
        Column amounts)
        implements Chart {

    /** Copies the list of classes; the columns are shared. */
    public Flow {
        classes = List.copyOf(classes);
    }

    /** Whether the accounts of a stream, from 0, are in the same class after as before. */
    public boolean stays(int stream) {
        return froms.text(stream).equals(tos.text(stream));
    }

    /** Every class of either side: those with an order in it, then the others as they come. */
    public List<String> everyClass() {
        return Stream.concat(classes.stream(), Stream.of(froms, tos).flatMap(side -> IntStream.range(0, count)
                        .mapToObj(side::text)))
                .distinct()
                .toList();
    }

    @Override
    public List<Axis> axes() {
        return Stream.of(Field.of(accounts), Field.of(amounts))
                .map(field -> Axis.of(field.heading(), field.cells().kind()))
                .toList();
    }

    @Override
    public Table data() {
        return Table.of(
                id,
                title,
                List.of(Field.of(froms, before, ""), Field.of(tos, after, ""), Field.of(accounts), Field.of(amounts)),
                count);
    }
}
