package mainstay.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mainstay.review.decision.ReviewEvent;
import mainstay.review.decision.ReviewField;

/** What Ann says in reviews, always for the same reason. */
public final class Said {
    private static final String WHO = "ann";
    private static final String WHY = "because";

    private Said() {}

    public static ReviewEvent proposed(String account, ReviewField field, String value) {
        return new ReviewEvent.Proposed(Instant.EPOCH, WHO, account, field, value, WHY, Optional.empty());
    }

    public static ReviewEvent proposed(String account, ReviewField field, String value, String department) {
        return new ReviewEvent.Proposed(Instant.EPOCH, WHO, account, field, value, WHY, Optional.of(department));
    }

    public static ReviewEvent agreed(String account, ReviewField field, String department) {
        return new ReviewEvent.Agreed(Instant.EPOCH, WHO, account, List.of(field), department, WHY);
    }

    public static ReviewEvent contested(String account, ReviewField field, String department) {
        return new ReviewEvent.Contested(Instant.EPOCH, WHO, account, List.of(field), department, WHY);
    }

    public static ReviewEvent overridden(String account, ReviewField field, String value, String until) {
        return new ReviewEvent.Overridden(Instant.EPOCH, WHO, account, field, value, WHY, LocalDate.parse(until));
    }
}
