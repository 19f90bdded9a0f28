package mainstay.plan.valuetree;

/**
 * A node of a value tree. The amounts of the nodes below it add up to its own.
 *
 * @param id what it is called, such as {@code wallet-growth}
 * @param parent what the node above it is called; empty for the root
 * @param amount how much it changed profit, in currency; a cost that rises lowers it
 */
public record TreeNode(String id, String parent, double amount) {}
