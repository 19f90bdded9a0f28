package mainstay.run.people;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import mainstay.book.ColumnTable;
import mainstay.book.DoubleColumn;
import mainstay.book.Period;
import mainstay.book.TextColumn;
import mainstay.incentive.api.MeasurePay;
import mainstay.run.LiveResult;

/** What everybody with target pay is paid, as a table that can be kept: a row a measure, by person. */
public final class PayTable {
    static final String PERSON = "person";
    static final String MEASURE = "measure";
    static final String AMOUNT = "amount";

    private PayTable() {}

    /**
     * The pay for the year of a day, until that day.
     *
     * @return the table; empty where nobody has target pay, or no incentive model serves
     */
    public static Optional<ColumnTable> of(LiveResult result, LocalDate day) {
        if (result.models().incentive(result.assumptions().payModel()).isEmpty()) {
            return Optional.empty();
        }
        List<PersonPay> people = PayRun.of(result, Period.year(day), day).paid();
        return people.isEmpty() ? Optional.empty() : Optional.of(table(people));
    }

    private static ColumnTable table(List<PersonPay> people) {
        TextColumn.Builder persons = new TextColumn.Builder();
        TextColumn.Builder measures = new TextColumn.Builder();
        people.forEach(person -> person.statement().measures().forEach(measure -> {
            persons.add(person.person());
            measures.add(measure.measure());
        }));
        List<MeasurePay> rows = people.stream()
                .flatMap(person -> person.statement().measures().stream())
                .toList();
        Map<String, TextColumn> texts = new LinkedHashMap<>();
        texts.put(PERSON, persons.build());
        texts.put(MEASURE, measures.build());
        Map<String, DoubleColumn> numbers = new LinkedHashMap<>();
        numbers.put("weight", numbers(rows, MeasurePay::weight));
        numbers.put("actual", numbers(rows, MeasurePay::actual));
        numbers.put("target", numbers(rows, MeasurePay::target));
        numbers.put("attainment", numbers(rows, MeasurePay::attainment));
        numbers.put("payout", numbers(rows, MeasurePay::payout));
        numbers.put(AMOUNT, numbers(rows, MeasurePay::amount));
        return new ColumnTable(rows.size(), texts, numbers);
    }

    private static DoubleColumn numbers(List<MeasurePay> rows, ToDoubleFunction<MeasurePay> number) {
        return DoubleColumn.of(rows.stream().mapToDouble(number).toArray());
    }
}
