package mainstay.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** What arithmetic must not touch: whatever may differ from one machine, moment or user to the next. */
final class Impurity extends ArchCondition<JavaClass> {
    private static final DescribedPredicate<JavaClass> IO_AND_LOGGING = resideInAnyPackage(
            "java.io..",
            "java.nio.file..",
            "java.nio.channels..",
            "java.net..",
            "java.sql..",
            "java.util.logging..",
            "org.slf4j..",
            "org.osgi.service.log..");
    private static final Set<String> HARMLESS = Set.of("java.io.Serializable");

    /** Of java.io what writes to or reads from what one is given. */
    private static final DescribedPredicate<JavaClass> STREAMS =
            DescribedPredicate.describe("streams", type -> type.getFullName()
                    .matches("java[.]io[.](?!File|RandomAccess|Console|Print|Object)\\w+"));

    private static final Set<String> FORBIDDEN_TYPES = Set.of(
            "java.time.Clock",
            "java.lang.System$Logger",
            "java.security.SecureRandom",
            "java.util.concurrent.ThreadLocalRandom");

    /** Owner, name and parameters of what is neither clock, chance, default nor surroundings by its type alone. */
    private static final Set<String> FORBIDDEN_ACCESSES = Set.of(
            "java.lang.System.currentTimeMillis()",
            "java.lang.System.nanoTime()",
            "java.lang.System.getProperty(java.lang.String)",
            "java.lang.System.getProperty(java.lang.String, java.lang.String)",
            "java.lang.System.getenv(java.lang.String)",
            "java.lang.System.getenv()",
            "java.lang.System.out",
            "java.lang.System.err",
            "java.lang.System.in",
            "java.lang.Math.random()",
            "java.util.Date.<init>()",
            "java.util.Random.<init>()",
            "java.util.SplittableRandom.<init>()",
            "java.util.UUID.randomUUID()",
            "java.util.Collections.shuffle(java.util.List)",
            "java.util.Locale.getDefault()",
            "java.util.TimeZone.getDefault()",
            "java.time.ZoneId.systemDefault()",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
            "java.nio.charset.Charset.defaultCharset()",
            "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
            "java.io.InputStreamReader.<init>(java.io.InputStream)",
            "java.lang.String.<init>([B)",
            "java.lang.String.<init>([B, int, int)",
            "java.lang.String.getBytes()",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.formatted([Ljava.lang.Object;)",
            "java.text.NumberFormat.getInstance()",
            "java.text.DecimalFormat.<init>(java.lang.String)");

    /** What survives a process, and what it is written to. */
    private static final DescribedPredicate<JavaClass> FILES = resideInAnyPackage("java.io..", "java.nio.file..");

    private static final String DURATION = "java.lang.System.nanoTime()";

    private final DescribedPredicate<JavaClass> allowed;
    private final Set<String> allowedAccesses;

    private Impurity(DescribedPredicate<JavaClass> allowed, Set<String> allowedAccesses) {
        super("be impure");
        this.allowed = allowed;
        this.allowedAccesses = allowedAccesses;
    }

    static Impurity beImpure() {
        return new Impurity(DescribedPredicate.alwaysFalse(), Set.of());
    }

    /** As what writes what it made into a stream that it is given. */
    static Impurity beImpureButForStreams() {
        return new Impurity(STREAMS, Set.of());
    }

    /** As a use case, which keeps files and stops a search when its time is over, but is told the time, the user and the place. */
    static Impurity beImpureButForFilesAndDurations() {
        return new Impurity(FILES, Set.of(DURATION));
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            if (forbidden(dependency.getTargetClass())) {
                events.add(SimpleConditionEvent.satisfied(type, dependency.getDescription()));
            }
        }
        for (JavaAccess<?> access : type.getAccessesFromSelf()) {
            if (forbidden(access)) {
                events.add(SimpleConditionEvent.satisfied(type, access.getDescription()));
            }
        }
    }

    private boolean forbidden(JavaClass type) {
        String name = type.getBaseComponentType().getFullName();
        return FORBIDDEN_TYPES.contains(name)
                || (IO_AND_LOGGING.test(type) && !HARMLESS.contains(name) && !allowed.test(type));
    }

    private boolean forbidden(JavaAccess<?> access) {
        boolean now = access.getTargetOwner().getPackageName().startsWith("java.time")
                && access.getTarget().getName().equals("now");
        String name = access.getTarget().getFullName();
        return now || (FORBIDDEN_ACCESSES.contains(name) && !allowedAccesses.contains(name));
    }
}
