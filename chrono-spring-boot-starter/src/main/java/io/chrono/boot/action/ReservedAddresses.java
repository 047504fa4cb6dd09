package io.chrono.boot.action;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The addresses that do not belong to the public internet, by the registries of special
 * addresses of the IANA, and those at which clouds keep secrets for their machines.
 * Stateless.
 */
final class ReservedAddresses {

    private static final AddressRange GLOBAL_UNICAST = AddressRange.parse("2000::/3");

    private static final AddressRange NAT64 = AddressRange.parse("64:ff9b::/96");

    private static final List<Reserved> RESERVED = List.of(reserved("0.0.0.0/8", "of this machine"),
            reserved("10.0.0.0/8", "private"), reserved("100.64.0.0/10", "behind a carrier's address translation"),
            reserved("127.0.0.0/8", "loopback"), reserved("168.63.129.16/32", "that of a cloud's own services"),
            reserved("169.254.0.0/16", "link-local, among them those of cloud metadata"),
            reserved("172.16.0.0/12", "private"), reserved("192.0.0.0/24", "reserved for protocols"),
            reserved("192.0.2.0/24", "reserved for documentation"), reserved("192.88.99.0/24", "reserved for relays"),
            reserved("192.168.0.0/16", "private"), reserved("198.18.0.0/15", "reserved for benchmarks"),
            reserved("198.51.100.0/24", "reserved for documentation"),
            reserved("203.0.113.0/24", "reserved for documentation"), reserved("224.0.0.0/4", "multicast"),
            reserved("240.0.0.0/4", "reserved"), reserved("::/128", "of this machine"), reserved("::1/128", "loopback"),
            reserved("::/96", "an IPv4 address in disguise"), reserved("fc00::/7", "unique local"),
            reserved("fe80::/10", "link-local"), reserved("ff00::/8", "multicast"),
            reserved("2001::/23", "reserved for protocols"), reserved("2001:db8::/32", "reserved for documentation"),
            reserved("2002::/16", "an IPv4 address in disguise"), reserved("3fff::/20", "reserved for documentation"));

    private ReservedAddresses() {
    }

    /**
     * Say why an address is not one of the public internet.
     * @param address the address
     * @return what it is, or {@code null} if it is public
     */
    static @Nullable String describe(InetAddress address) {
        for (Reserved reserved : RESERVED) {
            if (reserved.range().contains(address)) {
                return reserved.meaning();
            }
        }
        return (address instanceof Inet4Address || GLOBAL_UNICAST.contains(address)) ? null : "not public";
    }

    /**
     * Return the address for which another one stands.
     * @param address any address
     * @return the IPv4 address into which a NAT64 gateway translates it, else the address
     * itself
     */
    static InetAddress effective(InetAddress address) {
        if (!NAT64.contains(address)) {
            return address;
        }
        byte[] bytes = address.getAddress();
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, bytes.length - 4, bytes.length));
        }
        catch (UnknownHostException ex) {
            throw new IllegalStateException("Four bytes are always an address", ex);
        }
    }

    private static Reserved reserved(String range, String meaning) {
        return new Reserved(AddressRange.parse(range), meaning);
    }

    /**
     * Addresses that are not public.
     *
     * @param range which
     * @param meaning what they are, the end of the sentence "the address is"
     */
    private record Reserved(AddressRange range, String meaning) {

    }

}
