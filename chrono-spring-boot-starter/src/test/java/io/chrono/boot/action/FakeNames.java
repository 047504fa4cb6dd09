package io.chrono.boot.action;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.hc.client5.http.DnsResolver;

/**
 * A name server whose answers may differ from question to question: each name has a list
 * of answers, of which the last one remains.
 */
final class FakeNames implements DnsResolver {

    private final Map<String, List<InetAddress[]>> answers = new HashMap<>();

    private final List<String> asked = new ArrayList<>();

    FakeNames answer(String host, String... addresses) throws UnknownHostException {
        InetAddress[] answer = new InetAddress[addresses.length];
        for (int i = 0; i < addresses.length; i++) {
            answer[i] = InetAddress.getByName(addresses[i]);
        }
        this.answers.computeIfAbsent(host, (name) -> new ArrayList<>()).add(answer);
        return this;
    }

    List<String> asked() {
        return this.asked;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        this.asked.add(host);
        List<InetAddress[]> known = this.answers.get(host);
        if (known == null) {
            throw new UnknownHostException(host);
        }
        return (known.size() > 1) ? known.remove(0) : known.get(0);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        throw new UnsupportedOperationException("Nobody asks for the name of " + host);
    }

}
