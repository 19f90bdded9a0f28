package mainstay.shell.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;

/** Arguments of the form {@code NAME=VALUE}. */
public final class NamedValues {

    private NamedValues() {}

    /**
     * The values by their names, in the order in which they were typed.
     *
     * @throws MainstayException if an argument has another form, or a name comes twice
     */
    public static Map<String, String> of(List<String> words) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String word : words) {
            int sign = word.indexOf('=');
            if (sign <= 0) {
                throw new MainstayException(
                        Code.WRONG_CALL,
                        "\"" + word
                                + "\" is not NAME=VALUE, such as margin.default=0.30; without blanks, or in quotes");
            }
            String before = values.put(word.substring(0, sign).strip(), word.substring(sign + 1));
            if (before != null) {
                throw new MainstayException(Code.WRONG_CALL, word.substring(0, sign) + " is given twice");
            }
        }
        return values;
    }
}
