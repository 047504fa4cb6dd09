package io.chrono.time;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Says in English what a cron expression means. Stateless.
 */
final class CronWords {

    private static final long ALL_DAYS_OF_MONTH = (1L << 32) - 2;

    private static final long ALL_WEEKDAYS = (1L << 7) - 1;

    private static final long ALL_MONTHS = (1L << 13) - 2;

    private static final String WEEKDAY = "weekday (Monday to Friday)";

    private CronWords() {
    }

    static String describe(String[] fields, ZoneId zone) {
        TimesOfDay times = new TimesOfDay(CronField.HOUR.read(fields[2]), CronField.MINUTE.read(fields[1]),
                CronField.SECOND.read(fields[0]));
        StringBuilder words = new StringBuilder(English.times(times));
        String joint = ", on ";
        String monthDays = daysOfMonth(fields[3]);
        if (!monthDays.isEmpty()) {
            words.append(joint).append(monthDays);
            joint = ", only if that is ";
        }
        String weekdays = daysOfWeek(fields[5]);
        if (!weekdays.isEmpty()) {
            words.append(joint).append(weekdays);
        }
        if (monthDays.isEmpty() && weekdays.isEmpty()) {
            words.append(" every day");
        }
        long months = CronField.MONTH.read(fields[4]);
        if (months != ALL_MONTHS) {
            words.append(", in ").append(English.list(English.bits(months).stream().map(English::month).toList()));
        }
        return words.append(", in ").append(English.zone(zone)).toString();
    }

    private static String daysOfMonth(String field) {
        List<String> words = new ArrayList<>();
        long bits = 0;
        for (String item : field.split(",", -1)) {
            if (item.equals("L")) {
                words.add("the last day of the month");
            }
            else if (item.equals("LW")) {
                words.add("the last " + WEEKDAY + " of the month");
            }
            else if (item.startsWith("L-")) {
                words.add("the " + English.place(-1 - Integer.parseInt(item.substring(2))) + " day of the month");
            }
            else if (item.endsWith("W")) {
                int day = Integer.parseInt(item.substring(0, item.length() - 1));
                words.add("the " + WEEKDAY + " nearest to the " + English.ordinal(day) + " day of the month");
            }
            else {
                bits |= CronField.DAY_OF_MONTH.readItem(item, field);
            }
        }
        if (bits == ALL_DAYS_OF_MONTH) {
            return "";
        }
        if (bits != 0) {
            words.add(0, English.numbered("day", English.bits(bits)) + " of the month");
        }
        return String.join(" or ", words);
    }

    private static String daysOfWeek(String field) {
        List<String> words = new ArrayList<>();
        long bits = 0;
        for (String item : field.split(",", -1)) {
            int hash = item.indexOf('#');
            if (hash >= 0) {
                String place = English.place(Integer.parseInt(item.substring(hash + 1)));
                words.add("the " + place + " " + weekday(item.substring(0, hash), field) + " of the month");
            }
            else if (item.endsWith("L")) {
                words.add("the last " + weekday(item.substring(0, item.length() - 1), field) + " of the month");
            }
            else {
                bits |= CronField.DAY_OF_WEEK.readItem(item, field);
            }
        }
        long fromMonday = (bits >> 1 | bits << 6) & ALL_WEEKDAYS;
        if (fromMonday == ALL_WEEKDAYS) {
            return "";
        }
        words.addAll(0, English.bits(fromMonday).stream().map(English::weekday).toList());
        return String.join(" or ", words);
    }

    private static String weekday(String text, String field) {
        return English.weekday((CronField.DAY_OF_WEEK.number(text, field) + 6) % Month.WEEK);
    }

}
