package io.chrono.boot.action;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class UrlTargetTests {

    @Test
    void urlHasItsHostAndPort() {
        UrlTarget target = UrlTarget.parse("HTTPS://Example.com/a?b=c#d");
        assertThat(target.host()).isEqualTo("Example.com");
        assertThat(target.port()).isEqualTo(443);
        assertThat(target.uri()).hasToString("HTTPS://Example.com/a?b=c");
        assertThat(UrlTarget.parse("http://example.com").port()).isEqualTo(80);
        assertThat(UrlTarget.parse("http://[2001:db8::1]:8080/").literal()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ftp://example.com/                | its scheme is 'ftp'
            file:///etc/passwd                | its scheme is 'file'
            jar:http://example.com/a!/b       | its scheme is 'jar'
            //example.com/                    | its scheme is ''
            example.com                       | its scheme is ''
            javascript:alert(1)               | its scheme is 'javascript'
            http:example.com                  | no host
            http:///path                      | no host
            http://user@example.com/          | user
            http://user:secret@example.com/   | user
            http://@example.com/              | user
            http://a@b@example.com/           | user
            http://example.com:0/             | from 1 to 65535
            http://example.com:70000/         | from 1 to 65535
            http://exa mple.com/              | cannot be read
            http://example.com\\@evil.test/   | cannot be read
            http://%31%32%37.0.0.1/           | no host
            http://①②⑦.0.0.1/                 | no host
            http://[fe80::1%25eth0]/          | no host
            http://under_score/               | no host
            """)
    void whatCannotBeVisitedIsRefused(String url, String reason) {
        assertThatIllegalArgumentException().isThrownBy(() -> UrlTarget.parse(url)).withMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = { "2130706433", "017700000001", "0x7f000001", "0X7F.1", "127.1", "127.0.1", "0177.0.0.1",
            "127.0.0.01", "127.0.0.256", "0x7f.0.0.1", "1.2.3.4.5", "example.0x7f", "127.0.0.1.", "0" })
    void numbersThatProgramsReadInDifferentWaysAreRefused(String host) {
        assertThatIllegalArgumentException().isThrownBy(() -> UrlTarget.parse("http://" + host + "/"));
        assertThatIllegalArgumentException().isThrownBy(() -> Addresses.literal(host))
            .withMessageContaining("four decimal numbers");
    }

    @Test
    void aSecretInAUrlIsNotRepeated() {
        assertThatIllegalArgumentException().isThrownBy(() -> UrlTarget.parse("http://user:secret@example.com/"))
            .withMessageNotContaining("secret");
    }

    @Test
    void aUrlWithoutEndIsRefused() {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> UrlTarget.parse("http://example.com/" + "x".repeat(5_000)))
            .withMessageContaining("4000 characters");
    }

}
