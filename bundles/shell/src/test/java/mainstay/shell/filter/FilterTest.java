package mainstay.shell.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.run.NamedColumns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {
    private static final String[] NAMES = {"First bank", "it's \"big\"", "", "中国人民"};
    private static final double[] VALUES = {9310000, 9310000.000000002, Double.NaN, -5};
    private static final double[] LARGE = {1, 0, Double.NaN, 1};

    private final List<Column> columns = List.of(
            Column.text("name", row -> NAMES[row]),
            Column.number("value", Kind.MONEY, row -> VALUES[row]),
            Column.number("share_of_wallet", Kind.RATIO, row -> row * 0.35),
            Column.flagOrUndefined("large", row -> LARGE[row]),
            Column.flag("strategic", row -> row == 3),
            Column.text("Sales Region", row -> row < 2 ? "north" : "south"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "value > 9310000 ~ 1",
                "value = 9310000 ~ 0",
                "9310000 == VALUE ~ 0",
                "value != 9310000 ~ 1,3",
                "value <> 9310000 ~ 1,3",
                "value <= 9.31e6 ~ 0,3",
                "not value <= 9.31e6 ~ 1,2",
                "!(value <= 9.31e6) ~ 1,2",
                "value < 0 or value > 9310000 ~ 1,3",
                "value < 0 || value > 9310000 ~ 1,3",
                "value > 0 AND large ~ 0",
                "value > 0 && !large ~ 1",
                "not large ~ 1,2",
                "large == false ~ 1",
                "large != strategic ~ 0",
                "NOT strategic And TRUE ~ 0,1,2",
                "strategic or large and value > 0 ~ 0,3",
                "share_of_wallet = 35% ~ 1",
                "share_of_wallet >= 70 % ~ 2,3",
                "contains(name, \"bank\") ~ 0",
                "contains(name, 'BANK') ~ 0",
                "name like '%BANK' ~ 0",
                "name like 'first_bank' ~ 0",
                "name like '%s%' ~ 0,1",
                "name not like '%bank' ~ 1,2,3",
                "name in ('First bank', '中国人民') ~ 0,3",
                "name not in ('First bank') ~ 1,2,3",
                "value in (9310000, -5) ~ 0,3",
                "value between 9.31m and 10m ~ 0,1",
                "value between -10 and 0 or large ~ 0,3",
                "value not between -10 and 0 and value is not null ~ 0,1",
                "name is null ~ 2",
                "name is not null and value > 0 ~ 0,1",
                "value is null or strategic ~ 2,3",
                "value > 1M ~ 0,1",
                "\"Sales Region\" = 'north' ~ 0,1",
                "\"sales region\" = \"south\" ~ 2,3",
                "contains(\"Sales Region\", 'NOR') ~ 0,1",
                "\"Sales Region\" is not null ~ 0,1,2,3",
                "name = 'it''s \"big\"' ~ 1",
                "not(large) ~ 1,2",
                "contains(lower(name), 'bank') ~ 0",
                "starts_with(name, '中国') ~ 3",
                "ends_with(upper(name), 'BANK') ~ 0",
                "name == 'it\\'s \"big\"' ~ 1",
                "name != 'x' ~ 0,1,3",
                "name < 'g' ~ 0",
                "is_undefined(name) ~ 2",
                "is_defined(value) ~ 0,1,3",
                "is_undefined(large) ~ 2",
                "is_undefined(value / 0) ~ 0,1,2,3",
                "length(name) = 4 ~ 3",
                "abs(value) = 5 ~ 3",
                "min(value, 1, 2) = -5 ~ 3",
                "max(value, 0) = 0 ~ 3",
                "round(value) = 9310000 ~ 0,1",
                "value * 2 - -10 = 0 ~ 3",
                "[Sales Region] = 'north' ~ 0,1",
                "`Sales Region` = 'south' ~ 2,3",
                "sales_region = 'south' ~ 2,3",
                "contains('[value] `x`', '[value]') ~ 0,1,2,3",
            })
    void findsTheRows(String expression, String rows) {
        Filter filter = Filter.compile(expression, columns);
        List<String> found = IntStream.range(0, NAMES.length)
                .filter(filter)
                .mapToObj(Integer::toString)
                .toList();
        assertThat(String.join(",", found)).isEqualTo(rows == null ? "" : rows);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "value",
                "value >",
                "value > > 5",
                "(value > 5",
                "value > 5)",
                "value > 5 large",
                "'open",
                "value > 1.2.3",
                "value > 0x1F",
                "value > 1e",
                "value > 1e5e5",
                "value > 1e999999999",
                "value ^ 2 > 1",
                "name > 5",
                "value == '5'",
                "large > strategic",
                "not value",
                "value and large",
                "-name = 'x'",
                "name + name = 'x'",
                "min(value) > 1",
                "contains(name) ",
                "contains(name, 5)",
                "abs(value, 2) > 1",
                "min(value 2) > 1",
                "min(,) > 1",
                "min(1,) > 1",
                ",",
                "(1, 2) > 1",
                "()",
                "abs() > 1",
                "value == null",
                "name == ''",
                "[Sales Region",
                "[] = 'x'",
                "random() > 0.5",
                "DT_NOW() > 0",
                "value% > 5",
                "name = 'a\\qb'",
                "value.class > 1",
                "value; large",
                "value > 100,000",
                "value in 5",
                "value in ()",
                "value in (5",
                "value between 5",
                "name like 5",
                "name like name",
                "name is 5",
                "value not 5",
                "'a' = 'b'",
                "\"Sales Regoin\" = 'north'",
                "value > ٣",
                "abs > 1)",
                "not",
                "1 > 2 > 3",
                "\u001b[2J"
            })
    void whatCannotBeReadIsAWrongCallWithAnExample(String expression) {
        assertThatThrownBy(() -> Filter.compile(expression, columns))
                .isInstanceOfSatisfying(MainstayException.class, error -> {
                    if (!expression.startsWith("abs >") && !expression.startsWith("value.class")) {
                        assertThat(error.code()).as(error.getMessage()).isEqualTo(Code.WRONG_CALL);
                        assertThat(error.getMessage()).contains("an example: --where");
                    }
                    assertThat(error.getMessage()).doesNotContain("\u001b");
                });
    }

    @Test
    void theMessageSaysWhereAndWhy() {
        assertThatThrownBy(() -> Filter.compile("value > 5 and name > 7", columns))
                .hasMessageContaining("at character 20, \"> 7\"")
                .hasMessageContaining("compares a text with a number");
    }

    @Test
    void aMistypedColumnIsAnsweredWithTheNearest() {
        assertThatThrownBy(() -> Filter.compile("valeu > 5", columns))
                .isInstanceOfSatisfying(MainstayException.class, error -> assertThat(error.code())
                        .isEqualTo(Code.NOT_FOUND))
                .hasMessage("there is no column \"valeu\"; did you mean value?");
    }

    @Test
    void aTextWithoutQuotesAndAMistypedFunctionAreExplained() {
        assertThatThrownBy(() -> Filter.compile("name = berlin", columns)).hasMessageContaining("put texts in quotes");
        assertThatThrownBy(() -> Filter.compile("contain(name, 'x')", columns))
                .hasMessageContaining("there is no function contain; did you mean contains?");
        assertThatThrownBy(() -> Filter.compile("[\u001b[2J] > 1", columns))
                .isInstanceOf(MainstayException.class)
                .hasMessageNotContaining("\u001b");
    }

    @Test
    void aTextThatAColumnNeverHasIsRefusedWithThoseThatItHas() {
        NamedColumns listed = new NamedColumns() {
            @Override
            public List<String> names() {
                return List.of("coverage");
            }

            @Override
            public Column column(String name) {
                return Column.text(name, row -> "dedicated");
            }

            @Override
            public List<String> words(String name) {
                return List.of("dedicated", "shared", "none");
            }
        };
        assertThat(Filter.compile("coverage = 'dedicated'", listed).test(0)).isTrue();
        for (String wrong : List.of(
                "coverage = 'dedicatd'",
                "'dedicatd' = coverage",
                "coverage in ('none', 'dedicatd')",
                "coverage != 'dedicatd'")) {
            assertThatThrownBy(() -> Filter.compile(wrong, listed))
                    .hasMessageContaining("\"'dedicatd'")
                    .hasMessageContaining("did you mean dedicated? Allowed: dedicated, shared, none");
        }
        assertThat(Filter.compile("coverage like 'ded%'", listed).test(0)).isTrue();
    }

    @Test
    void aColumnThatIsMadeOfOthersHasTheFormOfWhatItIs() {
        NamedColumns amounts = new NamedColumns() {
            @Override
            public List<String> names() {
                return List.of("profit", "revenue", "share");
            }

            @Override
            public Column column(String name) {
                return Column.number(name, name.equals("share") ? Kind.RATIO : Kind.MONEY, row -> row + 1.0);
            }
        };
        assertThat(ComputedColumn.of("margin", "profit / revenue", amounts).kind())
                .isEqualTo(Kind.RATIO);
        assertThat(ComputedColumn.of("sum", "profit + revenue * share", amounts).kind())
                .isEqualTo(Kind.MONEY);
        assertThat(ComputedColumn.of("odd", "profit + share", amounts).kind()).isEqualTo(Kind.NUMBER);
        assertThat(ComputedColumn.of("rich", "profit > 1", amounts).kind()).isEqualTo(Kind.FLAG);
        assertThat(ComputedColumn.of("sum", "profit * 2", amounts).number(1)).isEqualTo(4);
        assertThatThrownBy(() -> ComputedColumn.of("x", "proft * 2", amounts))
                .hasMessageContaining("did you mean profit");
    }

    @Test
    void onlyTheColumnsThatOccurAreRead() {
        AtomicInteger reads = new AtomicInteger();
        Column dear = Column.number("dear", Kind.NUMBER, row -> reads.incrementAndGet());
        Filter filter = Filter.compile("value > 0 and large", List.of(dear, columns.get(1), columns.get(3)));
        assertThat(filter.test(0)).isTrue();
        assertThat(reads.get()).isZero();
    }

    @Test
    void hugeAndDeepExpressionsEndInAMessage() {
        for (String bomb : List.of(
                "(".repeat(4000) + "large" + ")".repeat(4000),
                "!".repeat(9000) + "large",
                "not ".repeat(2400) + "large",
                "abs(".repeat(2000) + "value" + ")".repeat(2000) + " > 1",
                "value" + "+value".repeat(1600) + " > 1",
                "large" + " or large".repeat(100_000),
                "value > " + "9".repeat(9000),
                "(".repeat(9999))) {
            try {
                assertThat(Filter.compile(bomb, columns).test(1)).isIn(true, false);
            } catch (MainstayException e) {
                assertThat(e.code()).isEqualTo(Code.WRONG_CALL);
                assertThat(e.getMessage().length()).isLessThan(400);
            }
        }
    }

    @Test
    void twoColumnsOfNearlyTheSameNameAreToldApart() {
        List<Column> similar = List.of(Column.flag("A b", row -> true), Column.flag("a-b", row -> false));
        assertThat(Filter.compile("[A b]", similar).test(0)).isTrue();
        assertThat(Filter.compile("[a B]", similar).test(0)).isTrue();
        assertThatThrownBy(() -> Filter.compile("a_b", similar)).hasMessageContaining("A b or a-b");
    }
}
