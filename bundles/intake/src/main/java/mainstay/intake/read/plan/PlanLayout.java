package mainstay.intake.read.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mainstay.book.PlanField;
import mainstay.book.PlanTable;
import mainstay.intake.read.bind.Binder;
import mainstay.intake.read.bind.Binding;

/**
 * Where the columns of a plan table stand.
 *
 * @param account where the account is told; empty where it is not
 * @param texts where columns stand that are kept as texts, without the account
 * @param numbers where columns stand that are kept as numbers
 * @param extras the further columns, by their headers
 */
record PlanLayout(
        PlanTable table,
        Optional<Binding> account,
        Map<PlanField, Binding> texts,
        Map<PlanField, Binding> numbers,
        Map<String, Integer> extras) {

    /** For each column that was read, its header. */
    Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>(Binder.columns(all()));
        extras.keySet().forEach(header -> headers.putIfAbsent(header, header));
        return headers;
    }

    /** Whether every column stands for itself, without a computation. */
    boolean arePlain() {
        return all().stream().allMatch(binding -> binding.isPlain() && binding.isPlainCell());
    }

    private List<Binding> all() {
        List<Binding> all = new ArrayList<>(texts.values());
        all.addAll(numbers.values());
        account.ifPresent(all::add);
        return all;
    }
}
