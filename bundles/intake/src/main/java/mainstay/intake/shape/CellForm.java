package mainstay.intake.shape;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mainstay.book.Period;
import mainstay.book.PlanField;
import mainstay.book.Range;
import mainstay.book.Stage;
import mainstay.book.Stages;
import mainstay.intake.mapping.MomentFormat;
import mainstay.intake.mapping.NumberFormat;
import mainstay.intake.mapping.ShapeMapping;

/** Writes the cells of one column as plan tables have them. What it cannot read it leaves as it stands. */
final class CellForm {
    private static final Pattern YEAR_BEHIND = Pattern.compile("([QH][1-4])[ /-]?(\\d{4})");
    private static final Pattern YEAR_BEFORE = Pattern.compile("(\\d{4})[ /.]?(?:([QH][1-4])|[/.](\\d{2}))");
    private static final int DAY_LENGTH = "yyyy-mm-dd".length();
    private static final double WHOLE = 100;
    private static final int MONTHS_OF_HALF = 6;
    private static final int MONTHS_OF_QUARTER = 3;

    private final PlanField field;
    private final ShapeMapping shape;
    private final SalesforceIds ids;
    private final Stages stages;
    private final boolean isId;
    private String fault;

    CellForm(PlanField field, boolean isOwnId, ShapeMapping shape, SalesforceIds ids, Stages stages) {
        this.field = field;
        this.shape = shape;
        this.ids = ids;
        this.stages = stages;
        this.isId = shape.salesforceIds()
                && (isOwnId || field.refersTo().isPresent() || field.name().equals(PlanField.ACCOUNT_ID));
    }

    /** Why the cell that was written last cannot be used; null when it can, or when who reads it will say so. */
    String fault() {
        return fault;
    }

    /**
     * A cell as plan tables have it.
     *
     * @param text what stands there, without whitespace around it
     */
    String of(String text) {
        fault = null;
        if (text.isEmpty()) {
            return text;
        }
        return switch (field.type()) {
            case NUMBER -> number(text);
            case FLAG -> flag(text);
            case DAY -> day(text);
            case TIME -> shape.dates().read(text).map(CellForm::orStill).orElseGet(() -> noMoment(text));
            case PERIOD -> period(text);
            case TEXT -> isId ? ids.same(text) : field.name().equals("stage") ? stage(text) : text;
        };
    }

    /** A cell as plan tables have it; of a period that is read from a day, the year, half, quarter or month around it. */
    String of(String text, String as) {
        String cell = of(text);
        Optional<Period> day =
                as.isEmpty() ? Optional.empty() : Period.parse(cell).filter(Period::isDay);
        return day.map(period -> around(period.first(), as)).orElse(cell);
    }

    private static String around(LocalDate day, String as) {
        int month = day.getMonthValue() - 1;
        return day.getYear()
                + switch (as) {
                    case "half" -> "-H" + (month / MONTHS_OF_HALF + 1);
                    case "quarter" -> "-Q" + (month / MONTHS_OF_QUARTER + 1);
                    case "month" -> day.toString().substring("yyyy".length(), "yyyy-mm".length());
                    default -> "";
                };
    }

    private String number(String text) {
        if (shape.percent() && field.name().equals("probability")) {
            return fraction(text);
        }
        NumberFormat format = shape.table().numbers();
        return format.equals(NumberFormat.PLAIN) ? text : plain(format, text);
    }

    private static String plain(NumberFormat format, String text) {
        try {
            double value = format.parse(text.toCharArray(), 0, text.length());
            return BigDecimal.valueOf(value).toPlainString();
        } catch (NumberFormatException e) {
            return text;
        }
    }

    /** A probability from 0 to 100, as one from 0 to 1. */
    private String fraction(String text) {
        String bare = text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text;
        try {
            BigDecimal percent = new BigDecimal(plain(shape.table().numbers(), bare));
            if (!Range.of(0, WHOLE, "a probability").allows(percent.doubleValue())) {
                fault = "\"" + text + "\" is out of range; a probability in percent is 0 to 100";
                return text;
            }
            return percent.movePointLeft(2).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return text;
        }
    }

    private static String flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "t", "y" -> "true";
            case "f", "n" -> "false";
            default -> text;
        };
    }

    private String day(String text) {
        Optional<String> moment = shape.dates().read(text);
        if (moment.isPresent()) {
            return day(orStill(moment.get()), true);
        }
        return Period.parse(asPeriod(text))
                .filter(period -> !period.isDay())
                .map(period ->
                        isStart() ? period.first().toString() : period.last().toString())
                .orElseGet(() -> noMoment(text));
    }

    private static String day(String moment, boolean cut) {
        return cut && moment.length() > DAY_LENGTH ? moment.substring(0, DAY_LENGTH) : moment;
    }

    /** Whether it is the day on which something begins, of a period its first. */
    private boolean isStart() {
        return field.name().equals("start") || field.name().equals("opened");
    }

    private static String orStill(String moment) {
        return MomentFormat.isStill(moment) ? "" : moment;
    }

    private String noMoment(String text) {
        fault = "\"" + text + "\" is no day; it must be " + MomentFormat.FORMS;
        return text;
    }

    private String period(String text) {
        String period = asPeriod(text);
        if (Period.parse(period).isPresent()) {
            return period;
        }
        return shape.dates().read(text).map(moment -> day(moment, true)).orElse(text);
    }

    /** {@code Q3 2025}, {@code 2025Q3} and {@code 2025/07} as we write them. */
    private static String asPeriod(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        Matcher behind = YEAR_BEHIND.matcher(upper);
        if (behind.matches()) {
            return behind.group(2) + "-" + behind.group(1);
        }
        Matcher before = YEAR_BEFORE.matcher(upper);
        return before.matches()
                ? before.group(1) + "-" + (before.group(2) == null ? before.group(3) : before.group(2))
                : upper;
    }

    /** The name of a stage that is called by its name or, when only one is, by its label. */
    private String stage(String text) {
        OptionalInt place = stages.place(text);
        if (place.isPresent()) {
            return stages.all().get(place.getAsInt()).name();
        }
        var labelled = stages.all().stream()
                .filter(stage -> stage.label().equalsIgnoreCase(text))
                .map(Stage::name)
                .toList();
        return labelled.size() == 1 ? labelled.get(0) : text;
    }
}
