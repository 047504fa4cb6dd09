package io.chrono.time;

import java.util.EnumSet;
import java.util.Set;

/**
 * What RFC 5545 does not allow to stand together. Stateless.
 */
final class RuleChecks {

    private RuleChecks() {
    }

    /*
     * Return the rule.
     *
     */
    static Rule check(Rule rule) {
        require(rule.count() == null || rule.end() == null, "COUNT and UNTIL do not go together");
        requireFrequency(rule, RulePart.BYWEEKNO, EnumSet.of(Frequency.YEARLY));
        requireFrequency(rule, RulePart.BYYEARDAY,
                EnumSet.complementOf(EnumSet.of(Frequency.MONTHLY, Frequency.WEEKLY, Frequency.DAILY)));
        requireFrequency(rule, RulePart.BYMONTHDAY, EnumSet.complementOf(EnumSet.of(Frequency.WEEKLY)));
        boolean hasOrdinals = rule.days().stream().anyMatch((day) -> day.ordinal() != 0);
        require(!hasOrdinals || rule.frequency() == Frequency.YEARLY || rule.frequency() == Frequency.MONTHLY,
                "days with a number such as 1SU go with a monthly or yearly rule only");
        require(!hasOrdinals || !rule.has(RulePart.BYWEEKNO), "days with a number do not go with BYWEEKNO");
        require(!rule.has(RulePart.BYSETPOS) || rule.parts().size() > 1 || !rule.days().isEmpty(),
                "BYSETPOS needs another BY part to choose from");
        return rule;
    }

    private static void requireFrequency(Rule rule, RulePart part, Set<Frequency> frequencies) {
        require(!rule.has(part) || frequencies.contains(rule.frequency()),
                part + " does not go with a rule that is " + rule.frequency());
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

}
