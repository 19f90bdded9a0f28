package mainstay.reporting.api;

import java.util.List;
import mainstay.book.Column;
import mainstay.reporting.api.Table.Field;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The places of accounts before and after, such as their ranks under two models.
 *
 * @param id what it is called within the report
 * @param title its heading
 * @param text what is to be seen, in words
 * @param before what the places before are called
 * @param after what the places after are called
 * @param count the number of accounts, those that move most first
 * @param accounts the account ids
 * @param names the names of the accounts
 * @param froms the place before, from 1
 * @param tos the place after, from 1
 */
@ProviderType
public record Shifts(
        String id,
        String title,
        String text,
        String before,
        String after,
        int count,
        Column accounts,
        Column names,
        Column froms,
        Column tos)
        implements Chart {

    @Override
    public List<Axis> axes() {
        return List.of();
    }

    @Override
    public Table data() {
        return Table.of(
                        id,
                        title,
                        List.of(
                                Field.of(accounts),
                                Field.of(names),
                                Field.of(froms, before, ""),
                                Field.of(tos, after, "")),
                        count)
                .about(accounts.name());
    }
}
