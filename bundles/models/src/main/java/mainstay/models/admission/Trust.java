package mainstay.models.admission;

/**
 * Why a file is trusted.
 *
 * @param by what it is recognised by
 * @param digest SHA-256 in hex, of the file or of its signer's certificate
 * @param name what that is called where it is listed; may be empty
 * @param list the list that has it, such as {@code conf/trusted-models}
 * @param line the line of the list, from 1
 */
public record Trust(By by, String digest, String name, String list, int line) {

    /** What a file can be recognised by. */
    public enum By {
        /** All its bytes. */
        FILE("sha256"),
        /** All its bytes, which came with an earlier distribution: it need not be admitted. */
        SHIPPED("shipped"),
        /** The certificate with which every entry of it is signed. */
        SIGNER("signer");

        private final String word;

        By(String word) {
            this.word = word;
        }

        /** The word for it in the list. */
        String word() {
            return word;
        }
    }

    /** The reason as the rest of a sentence: {@code by its SHA-256 3fa9…, in conf/trusted-models line 3}. */
    public String reason() {
        String what = by != By.SIGNER ? "its SHA-256 " : "its signer " + (name.isEmpty() ? "" : name + ", SHA-256 ");
        return "by " + what + digest + ", in " + list + " line " + line;
    }
}
