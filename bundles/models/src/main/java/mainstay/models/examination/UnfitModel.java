package mainstay.models.examination;

/** A model file does not pass; the message says why, without the step and the name of the file. */
final class UnfitModel extends Exception {
    private static final long serialVersionUID = 1L;

    UnfitModel(String cause) {
        super(cause);
    }

    /** What failed, in a sentence that ends with the exception at the bottom of it. */
    static String failure(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return "failed with " + (root == thrown || says(thrown, root) ? thrown : thrown + ", caused by " + root);
    }

    private static boolean says(Throwable thrown, Throwable root) {
        return String.valueOf(thrown.getMessage()).contains(root.toString());
    }
}
