package mainstay.reporting.content;

import java.util.List;
import java.util.function.Function;
import mainstay.reporting.api.Block;
import mainstay.reporting.api.Brief;
import mainstay.reporting.api.Section;
import mainstay.reporting.api.Table;

/** Sections in which every account that a table names leads to what there is to tell of it. */
final class AccountLinks {
    /** What is told of an account that nothing is known of. */
    static final Section NOTHING = new Section("", "", List.of());

    private AccountLinks() {}

    /**
     * The sections, of which each table that is about accounts tells of them.
     *
     * @param account gives what there is to tell of the account with an id, or {@link #NOTHING}
     */
    static List<Section> in(List<Section> sections, Function<String, Section> account) {
        return sections.stream()
                .map(section -> section.with(
                        section.text(),
                        section.blocks().stream()
                                .map(block -> told(block, account))
                                .toList()))
                .toList();
    }

    private static Block told(Block block, Function<String, Section> account) {
        if (block instanceof Table table) {
            return told(table, account);
        }
        if (block instanceof Brief brief) {
            return brief.with(brief.measures(), brief.table().map(table -> told(table, account)));
        }
        return block;
    }

    private static Table told(Table table, Function<String, Section> account) {
        return table.details().isPresent()
                ? table
                : table.account()
                        .flatMap(table::field)
                        .map(field ->
                                table.telling(row -> account.apply(field.cells().text(row))))
                        .orElse(table);
    }
}
