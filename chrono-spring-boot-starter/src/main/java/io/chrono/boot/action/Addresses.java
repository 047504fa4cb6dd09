package io.chrono.boot.action;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads addresses that are written as numbers, without asking any name server. Stateless.
 */
final class Addresses {

    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";

    private static final Pattern FOUR_NUMBERS = Pattern.compile(BYTE + "\\." + BYTE + "\\." + BYTE + "\\." + BYTE);

    private static final Pattern SIX = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

    private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(.*\\.)?(\\d+|0[xX][0-9a-fA-F]*)\\.?");

    private Addresses() {
    }

    /**
     * Read an address.
     * @param host a host as it stands in a URL, with or without brackets
     * @return the address, or {@code null} if it is a name
     * @throws IllegalArgumentException if it is a number that is not written as four
     * decimal numbers or as an IPv6 address, such as {@code 0177.1} or
     * {@code 0x7f000001}, which programs read in different ways
     */
    static @Nullable InetAddress literal(String host) {
        String text = withoutBrackets(host);
        if (FOUR_NUMBERS.matcher(text).matches() || SIX.matcher(text).matches()) {
            return read(text);
        }
        if (text.indexOf(':') >= 0 || ENDS_IN_A_NUMBER.matcher(text).matches()) {
            throw notAnAddress(text);
        }
        return null;
    }

    private static String withoutBrackets(String host) {
        return (host.startsWith("[") && host.endsWith("]")) ? host.substring(1, host.length() - 1) : host;
    }

    /*
     * Both forms that come here contain nothing but digits, dots and colons (and a to f),
     * so no name is looked up.
     */
    private static InetAddress read(String text) {
        try {
            Matcher four = FOUR_NUMBERS.matcher(text);
            if (four.matches()) {
                return InetAddress
                    .getByAddress(new byte[] { number(four, 1), number(four, 2), number(four, 3), number(four, 4) });
            }
            return InetAddress.getByName(text);
        }
        catch (UnknownHostException ex) {
            throw notAnAddress(text);
        }
    }

    private static byte number(Matcher matcher, int group) {
        return (byte) Integer.parseInt(matcher.group(group));
    }

    private static IllegalArgumentException notAnAddress(String text) {
        return new IllegalArgumentException("'" + text + "' is not an address; write it as four decimal numbers such as"
                + " 192.0.2.1, or as an IPv6 address such as [2001:db8::1]");
    }

}
