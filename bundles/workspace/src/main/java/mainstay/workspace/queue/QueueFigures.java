package mainstay.workspace.queue;

/**
 * What a queue has done since its engine began, and does now.
 *
 * @param running pieces of heavy work that go on
 * @param waiting those that wait
 * @param begun those that went on in all
 * @param waited those of them that waited before
 * @param refused those that would never have fitted
 * @param bytes the memory that is set aside for what goes on
 * @param bytesAllowed how much may be; 0 where nothing is limited
 */
public record QueueFigures(
        int running, int waiting, long begun, long waited, long refused, long bytes, long bytesAllowed) {}
