package mainstay.plan.pipeline;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mainstay.book.PlanTable;
import mainstay.book.PlanTables;
import mainstay.plan.map.KnownPerson;
import mainstay.plan.map.RelationshipMaps;

/** At which accounts fewer than two persons are reached, so that a deal hangs on one. */
final class SingleThreads {
    private static final int THREADS = 2;

    private final RelationshipMaps maps;
    private final boolean known;
    private final Map<Integer, Boolean> single = new ConcurrentHashMap<>();

    /**
     * The accounts on a day.
     *
     * @param fresh for how many days a meeting counts
     */
    SingleThreads(PlanTables tables, LocalDate day, int fresh) {
        known = tables.has(PlanTable.EVENTS) && tables.has(PlanTable.CONTACTS);
        maps = new RelationshipMaps(tables, day, fresh);
    }

    /** Whether it is known that fewer than two persons at an account are reached; below 0 there is no account. */
    boolean has(int account) {
        return known && account >= 0 && single.computeIfAbsent(account, this::isSingle);
    }

    private boolean isSingle(int account) {
        return maps.of(account).people().stream().filter(KnownPerson::reached).count() < THREADS;
    }
}
