package io.chrono.boot.action;

import java.net.InetAddress;

/**
 * All addresses that begin with the same bits. Immutable and safe for use by several
 * threads.
 */
final class AddressRange {

    private final byte[] network;

    private final int bits;

    private AddressRange(byte[] network, int bits) {
        this.network = network;
        this.bits = bits;
    }

    /**
     * Read a range.
     * @param text an address, a slash and the number of bits, as in {@code 10.0.0.0/8}
     * @return the range
     * @throws IllegalArgumentException if it cannot be read, or bits are set behind the
     * given number
     */
    static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        InetAddress address = address(text, Math.max(slash, 0));
        byte[] network = address.getAddress();
        int bits = bits(text, slash, network.length * Byte.SIZE);
        AddressRange range = new AddressRange(network, bits);
        for (int i = bits; i < network.length * Byte.SIZE; i++) {
            if ((network[i / Byte.SIZE] >> (Byte.SIZE - 1 - i % Byte.SIZE) & 1) != 0) {
                throw new IllegalArgumentException("'" + text + "' has bits set behind the first " + bits);
            }
        }
        return range;
    }

    boolean contains(InetAddress address) {
        byte[] other = address.getAddress();
        if (other.length != this.network.length) {
            return false;
        }
        for (int i = 0; i < this.bits; i += Byte.SIZE) {
            int mask = 0xff << Math.max(0, Byte.SIZE - (this.bits - i));
            if (((other[i / Byte.SIZE] ^ this.network[i / Byte.SIZE]) & mask & 0xff) != 0) {
                return false;
            }
        }
        return true;
    }

    private static InetAddress address(String text, int slash) {
        InetAddress address = (slash > 0) ? Addresses.literal(text.substring(0, slash)) : null;
        if (address == null) {
            throw unreadable(text);
        }
        return address;
    }

    private static int bits(String text, int slash, int most) {
        String number = text.substring(slash + 1);
        if (!number.matches("\\d{1,3}") || Integer.parseInt(number) > most) {
            throw unreadable(text);
        }
        return Integer.parseInt(number);
    }

    private static IllegalArgumentException unreadable(String text) {
        return new IllegalArgumentException("'" + text + "' is not a range of addresses such as 10.1.0.0/16");
    }

}
