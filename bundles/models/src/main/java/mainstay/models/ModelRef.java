package mainstay.models;

import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;

/**
 * A model in one version, as users name it: {@code ID@VERSION}.
 *
 * @param id the id of the model
 * @param version its version; empty where any will do
 */
public record ModelRef(String id, String version) {

    /**
     * Reads {@code ID@VERSION}, or {@code ID} alone.
     *
     * @throws MainstayException if it is neither
     */
    public static ModelRef parse(String text) {
        int sign = text.indexOf('@');
        String id = sign < 0 ? text : text.substring(0, sign);
        String version = sign < 0 ? "" : text.substring(sign + 1);
        if (id.isEmpty() || (sign >= 0 && version.isEmpty())) {
            throw new MainstayException(
                    Code.WRONG_CALL, "\"" + text + "\" is not ID@VERSION, such as attractiveness@0.1.0");
        }
        return new ModelRef(id, version);
    }

    @Override
    public String toString() {
        return version.isEmpty() ? id : id + "@" + version;
    }
}
