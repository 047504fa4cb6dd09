package io.chrono.boot.action;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AddressGuardTests {

    @ParameterizedTest
    @ValueSource(strings = { "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.100.100.200",
            "100.127.255.255", "127.0.0.1", "127.255.0.1", "168.63.129.16", "169.254.169.254", "169.254.170.2",
            "172.16.0.1", "172.31.255.255", "192.0.0.192", "192.0.2.1", "192.168.0.1", "198.18.0.1", "198.19.255.255",
            "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255", "::", "::1",
            "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "::8.8.8.8", "::ffff:0:127.0.0.1", "fc00::1",
            "fd00:ec2::254", "fe80::1", "fec0::1", "ff02::1", "64:ff9b::127.0.0.1", "64:ff9b::a9fe:a9fe",
            "64:ff9b:1::8.8.8.8", "100::1", "2001::1", "2001:db8::1", "2002:7f00:1::1", "3fff::1" })
    void addressesThatAreNotPublicAreRefused(String address) throws UnknownHostException {
        assertThat(refusal(new AddressGuard(List.of()), "host.example", 80, address)).contains("of 'host.example' is ",
                "'chrono.actions.url.allow'", "'host.example:80'");
    }

    @ParameterizedTest
    @ValueSource(strings = { "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.1", "93.184.216.34", "100.63.255.255",
            "100.128.0.1", "126.255.255.255", "128.0.0.1", "169.253.0.1", "172.15.255.255", "172.32.0.1",
            "192.167.255.255", "192.169.0.1", "198.17.0.1", "198.20.0.1", "223.255.255.255", "::ffff:8.8.8.8",
            "2001:4860:4860::8888", "2606:4700:4700::1111", "2a00:1450::1", "64:ff9b::8.8.8.8" })
    void publicAddressesAreVisited(String address) throws UnknownHostException {
        assertThat(refusal(new AddressGuard(List.of()), "host.example", 80, address)).isNull();
    }

    @Test
    void allowedRangeIsVisitedWhateverTheName() throws UnknownHostException {
        AddressGuard guard = new AddressGuard(List.of("10.1.0.0/16", "fd00:1::/32"));
        assertThat(refusal(guard, "a.example", 80, "10.1.2.3")).isNull();
        assertThat(refusal(guard, "b.example", 8080, "64:ff9b::10.1.2.3")).isNull();
        assertThat(refusal(guard, "c.example", 80, "fd00:1::7")).isNull();
        assertThat(refusal(guard, "a.example", 80, "10.2.0.1")).contains("private");
        assertThat(refusal(guard, "a.example", 80, "fd00:2::1")).contains("unique local");
    }

    @Test
    void allowedHostIsVisitedAtItsPortOnly() throws UnknownHostException {
        AddressGuard guard = new AddressGuard(List.of("Reports.internal:8080", "[::1]:90", "127.0.0.1:91"));
        assertThat(refusal(guard, "reports.Internal", 8080, "10.0.0.1")).isNull();
        assertThat(refusal(guard, "reports.internal", 8081, "10.0.0.1")).isNotNull();
        assertThat(refusal(guard, "x.reports.internal", 8080, "10.0.0.1")).isNotNull();
        assertThat(refusal(guard, "::1", 90, "::1")).isNull();
        assertThat(refusal(guard, "[0:0::1]", 90, "::1")).isNull();
        assertThat(refusal(guard, "127.0.0.1", 91, "127.0.0.1")).isNull();
        assertThat(refusal(guard, "localhost", 91, "127.0.0.1")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "reports", "reports:", ":80", "reports:0", "reports:65536", "reports:http", "*:80",
            "*.internal:80", "10.0.0.0/33", "10.0.0.1/8", "10.0.0/8", "fd00::/129", "/8", "host/8", "10.0.0.0/-1",
            "0177.0.0.1:80" })
    void whatCannotBeReadIsNotAllowed(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new AddressGuard(List.of(text)));
    }

    private static String refusal(AddressGuard guard, String host, int port, String address)
            throws UnknownHostException {
        return guard.refusal(host, port, InetAddress.getByName(address));
    }

}
