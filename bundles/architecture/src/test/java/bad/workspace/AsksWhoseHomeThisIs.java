package bad.workspace;

/** Breaks rule 4: the front end knows who asks, and from where. */
public final class AsksWhoseHomeThisIs {
    /** The home folder of the user of this process. */
    public String home() {
        return System.getProperty("user.home");
    }
}
