package io.chrono.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads what rules of days and longer say about themselves, looks in a calendar for the
 * days and times that the words mean, and compares these with those of the rule. So it is
 * also a third, slow and simple, way to find the times of a rule.
 */
class DescriptionTests {

    private static final int RULES = 100;

    private static final int TIMES = 12;

    private static final int YEARS = 12;

    @Test
    void whatARuleSaysAboutItselfIsTrue() {
        RandomRules rules = new RandomRules(2026);
        int times = 0;
        for (int i = 0; i < RULES; i++) {
            times += timesIfTrue(Recurrence.of(rules.daily(), rules.start(), ZoneOffset.UTC));
        }
        assertThat(times).isGreaterThan(RULES * TIMES / 2);
    }

    @Test
    void whatWeek53SaysAboutItselfIsTrue() {
        RandomRules rules = new RandomRules(53);
        int times = 0;
        for (int i = 0; i < RULES / 2; i++) {
            String weeks = rules.oneOf(List.of("53", "-53", "1,53", "-1", "52,53", "1", "-53,20"));
            String rule = "FREQ=YEARLY;BYWEEKNO=" + weeks + rules.oneOf(List.of("", ";INTERVAL=2", ";INTERVAL=3"))
                    + rules.oneOf(List.of("", ";BYDAY=MO", ";BYDAY=SU,TH"))
                    + rules.oneOf(List.of("", ";BYMONTH=1", ";BYMONTH=12", ";BYSETPOS=-1"))
                    + rules.oneOf(List.of("", ";WKST=SU", ";WKST=TH"));
            times += timesIfTrue(Recurrence.of(rule, rules.start(), ZoneOffset.UTC));
        }
        assertThat(times).isGreaterThan(RULES / 3);
    }

    private static int timesIfTrue(Recurrence recurrence) {
        Instant end = recurrence.start().plusYears(YEARS).toInstant(ZoneOffset.UTC);
        List<LocalDateTime> actual = recurrence.between(Instant.MIN, end)
            .limit(TIMES)
            .map((time) -> LocalDateTime.ofInstant(time, ZoneOffset.UTC))
            .toList();
        assertThat(new Words(recurrence.describe()).times()).as("%s says: %s", recurrence, recurrence.describe())
            .isEqualTo(actual);
        return actual.size();
    }

    /**
     * The words, taken apart.
     */
    private static final class Words {

        private static final Pattern SENTENCE = Pattern
            .compile("every (?:(?<interval>\\d+) )?(?<noun>day|week|month|year)s?"
                    + "(?: in the (?<weeks>[^A-Z]+?) week)?(?:,? (?:only )?on (?<days>.+?))?"
                    + "(?:,? (?:only )?in (?<months>[A-Z].+?))? at (?<times>.+?)"
                    + "(?:, of these only the (?<positions>.+) of each \\w+)?(?:, weeks beginning on (?<wkst>\\w+))?"
                    + ", from (?<start>\\S+) on(?:, (?<count>\\d+|one) times?(?: only)?)?, in UTC");

        private static final Pattern ORDINAL = Pattern.compile("the (.+) ([A-Z]\\w+) of the (month|year)");

        private final Matcher words;

        private final LocalDateTime start;

        private final WeekFields weekFields;

        Words(String text) {
            this.words = SENTENCE.matcher(text);
            assertThat(this.words.matches()).as(text).isTrue();
            this.start = LocalDateTime.parse(this.words.group("start"));
            String wkst = this.words.group("wkst");
            this.weekFields = WeekFields.of((wkst != null) ? weekday(wkst) : DayOfWeek.MONDAY, 4);
        }

        List<LocalDateTime> times() {
            TreeMap<Long, List<LocalDateTime>> periods = new TreeMap<>();
            LocalDate end = this.start.toLocalDate().plusYears(YEARS);
            LocalDate begin = this.start.toLocalDate().minusYears(1).withDayOfYear(1);
            begin.datesUntil(end.plusYears(2)).filter(this::fits).forEach((date) -> {
                List<LocalDateTime> times = periods.computeIfAbsent(period(date), (period) -> new ArrayList<>());
                timesOfDay().forEach((time) -> times.add(date.atTime(time)));
            });
            String count = this.words.group("count");
            int most = (count != null) ? Integer.parseInt(count.replace("one", "1")) : TIMES;
            return periods.values()
                .stream()
                .flatMap((times) -> chosen(times).stream())
                .filter((time) -> !time.isBefore(this.start) && time.isBefore(this.start.plusYears(YEARS)))
                .limit(Math.min(most, TIMES))
                .toList();
        }

        private List<LocalDateTime> chosen(List<LocalDateTime> times) {
            List<Integer> positions = places(this.words.group("positions"));
            return positions.isEmpty() ? times
                    : IntStream.range(0, times.size())
                        .filter((i) -> positions.contains(i + 1) || positions.contains(i - times.size()))
                        .mapToObj(times::get)
                        .toList();
        }

        private long period(LocalDate date) {
            return switch (this.words.group("noun")) {
                case "day" -> date.toEpochDay();
                case "week" ->
                    ChronoUnit.WEEKS.between(LocalDate.EPOCH.minusYears(1).with(weekStart()), date.with(weekStart()));
                case "month" -> date.getYear() * 12L + date.getMonthValue();
                default ->
                    (this.words.group("weeks") != null) ? date.get(this.weekFields.weekBasedYear()) : date.getYear();
            };
        }

        private TemporalAdjuster weekStart() {
            return TemporalAdjusters.previousOrSame(this.weekFields.getFirstDayOfWeek());
        }

        private boolean fits(LocalDate date) {
            return inInterval(date) && inMonth(date) && inWeek(date) && onDays(date);
        }

        private boolean inInterval(LocalDate date) {
            String interval = this.words.group("interval");
            return interval == null
                    || Math.floorMod(period(date) - period(this.start.toLocalDate()), Long.parseLong(interval)) == 0;
        }

        private boolean inMonth(LocalDate date) {
            String months = this.words.group("months");
            return months == null || Arrays.asList(months.split(", | and ", -1)).contains(name(date.getMonth().name()));
        }

        private boolean inWeek(LocalDate date) {
            String weeks = this.words.group("weeks");
            return weeks == null || at(places(weeks), date.get(this.weekFields.weekOfWeekBasedYear()),
                    (int) this.weekFields.weekOfWeekBasedYear().rangeRefinedBy(date).getMaximum());
        }

        private boolean onDays(LocalDate date) {
            String days = this.words.group("days");
            return days == null
                    || Arrays.stream(days.split(", only if that is ", -1)).allMatch((day) -> onDay(day, date));
        }

        private boolean onDay(String words, LocalDate date) {
            if (words.endsWith(" day of the month")) {
                return at(places(between(words, "the ", " day of the month")), date.getDayOfMonth(),
                        date.lengthOfMonth());
            }
            if (words.endsWith(" day of the year")) {
                return at(places(between(words, "the ", " day of the year")), date.getDayOfYear(), date.lengthOfYear());
            }
            return Arrays.stream(words.split(" and | or ", -1)).anyMatch((day) -> onWeekday(day, date));
        }

        private boolean onWeekday(String words, LocalDate date) {
            Matcher ordinal = ORDINAL.matcher(words);
            if (!ordinal.matches()) {
                return date.getDayOfWeek() == weekday(words);
            }
            boolean isMonth = ordinal.group(3).equals("month");
            int day = isMonth ? date.getDayOfMonth() : date.getDayOfYear();
            int length = isMonth ? date.lengthOfMonth() : date.lengthOfYear();
            int number = (day - 1) / 7 + 1;
            int fromEnd = (length - day) / 7 + 1;
            List<Integer> places = places(ordinal.group(1));
            return date.getDayOfWeek() == weekday(ordinal.group(2))
                    && (places.contains(number) || places.contains(-fromEnd));
        }

        private List<LocalTime> timesOfDay() {
            String words = this.words.group("times");
            if (!words.contains(" of ")) {
                return Arrays.stream(words.split(", | and ", -1)).map(LocalTime::parse).toList();
            }
            List<Integer> seconds = words.startsWith("second") ? numbers(words, "second", 60) : List.of(0);
            List<LocalTime> times = new ArrayList<>();
            for (int hour : numbers(words, "hour", 24)) {
                for (int minute : numbers(words, "minute", 60)) {
                    seconds.forEach((second) -> times.add(LocalTime.of(hour, minute, second)));
                }
            }
            return times;
        }

        private static List<Integer> numbers(String words, String noun, int size) {
            Matcher matcher = Pattern.compile("\\b" + noun + "s? ([\\d, ]+?(?: (?:and|to) [\\d, andto]+)?)(?= of|$)")
                .matcher(words);
            if (words.contains("every " + noun)) {
                return IntStream.range(0, size).boxed().toList();
            }
            assertThat(matcher.find()).as("%s in %s", noun, words).isTrue();
            return Arrays.stream(matcher.group(1).split(", | and ", -1)).flatMapToInt((item) -> {
                String[] ends = item.strip().split(" to ", -1);
                return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
            }).boxed().toList();
        }

        private static boolean at(List<Integer> places, int number, int size) {
            return places.contains(number) || places.contains(number - size - 1);
        }

        private static List<Integer> places(@Nullable String words) {
            return (words != null) ? Arrays.stream(words.split(", | and ", -1)).map(Words::place).toList() : List.of();
        }

        private static int place(String words) {
            int number = words.equals("last") ? 1 : Integer.parseInt(words.replaceAll("(st|nd|rd|th).*", ""));
            return words.endsWith("last") ? -number : number;
        }

        private static String between(String words, String before, String behind) {
            return words.substring(before.length(), words.length() - behind.length());
        }

        private static DayOfWeek weekday(String name) {
            return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
        }

        private static String name(String constant) {
            return constant.charAt(0) + constant.substring(1).toLowerCase(Locale.ROOT);
        }

    }

}
