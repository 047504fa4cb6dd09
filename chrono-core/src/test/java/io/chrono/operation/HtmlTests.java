package io.chrono.operation;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

/**
 * Tests for {@link Html}.
 */
class HtmlTests {

    private static final String ATTACK = "<img src=x onerror=\"alert('1')\">&";

    private static final String ESCAPED = "&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;";

    @Test
    void textIsEscaped() {
        assertThat(Html.escape(ATTACK)).isEqualTo(ESCAPED);
        assertThat(Html.text(ATTACK)).hasToString(ESCAPED);
        assertThat(Html.escape("♥ plain")).isEqualTo("♥ plain");
    }

    @Test
    void valuesAreEscapedBetweenTagsAndInAttributes() {
        assertThat(Html.of("<b>{}</b>, {}", ATTACK, 3)).hasToString("<b>" + ESCAPED + "</b>, 3");
        assertThat(Html.of("<b title=\"{}\" lang='{}-{}'>x</b>", ATTACK, "'", 1))
            .hasToString("<b title=\"" + ESCAPED + "\" lang='&#39;-1'>x</b>");
    }

    @Test
    void htmlInHtmlIsEscapedOnce() {
        Html item = Html.of("<li>{}</li>", "<");
        assertThat(Html.of("<ul>{}</ul>", item)).hasToString("<ul><li>&lt;</li></ul>");
        assertThat(Html.of("<ul>{}</ul>", List.of(item, item, "&")))
            .hasToString("<ul><li>&lt;</li><li>&lt;</li>&amp;</ul>");
        assertThat(Html.of("<b title='{}'></b>", item)).hasToString("<b title='&lt;li&gt;&amp;lt;&lt;/li&gt;'></b>");
    }

    @Test
    void trustedHtmlIsTakenAsItIs() {
        assertThat(Html.of("<p>{}</p>", Html.trusted("<i>x</i>"))).hasToString("<p><i>x</i></p>");
    }

    @Test
    void aTemplateMayHaveAllThatHtmlHas() {
        String template = "<!-- a > b --><p class=a  hidden data-x = 'y'/>&lt; {}</p><br/>"
                + "<script>if (a < b) {x()}</script><style>a{color:red}</style><a href=/x>y</a>";
        assertThat(Html.of(template, "v")).hasToString(template.replace("{}", "v"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "<{}>", "<{} src=x>", "<b{}>", "<b {}>", "<b {}='x'>", "<b data-{}='x'>", "<b title={}>",
            "<b title=a{}>", "<b title= {} >", "</{}>", "</b{}>", "<!-- {} -->", "<script>{}</script>",
            "<SCRIPT>var a = '{}'</SCRIPT>", "<style>{}</style>", "<noscript>{}</noscript>", "<b title='{}>", "<b {}",
            "< {}", "<!{}>" })
    void placesWhereEscapingIsNotEnoughAreRefused(String template) {
        assertThatIllegalArgumentException().isThrownBy(() -> Html.of(template, "x"))
            .withMessageStartingWith("'template' ")
            .withMessageContaining(template);
    }

    @ParameterizedTest
    @ValueSource(strings = { "<a onclick='{}'>", "<a OnClick=\"f({})\">", "<iframe srcdoc='{}'>" })
    void handlersTakeNoValue(String template) {
        assertThatIllegalArgumentException().isThrownBy(() -> Html.of(template, "x")).withMessageContaining("'name'");
    }

    @Test
    void anAddressThatRunsScriptIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Html.of("<a href='{}'>x</a>", " javaScript:alert(1)"))
            .withMessageContaining("'href'");
        assertThatIllegalArgumentException().isThrownBy(() -> Html.of("<a href='java{}'>x</a>", "script:alert(1)"));
        assertThat(Html.of("<a href=\"/users/{}?a={}\">x</a>", 7, "javascript:"))
            .hasToString("<a href=\"/users/7?a=javascript:\">x</a>");
    }

    @Test
    void aStyleTakesAWordOrANumber() {
        assertThat(Html.of("<i style=\"width: {}%; color: {}\"></i>", 12.5, "#ff0000"))
            .hasToString("<i style=\"width: 12.5%; color: #ff0000\"></i>");
        assertThatIllegalArgumentException()
            .isThrownBy(() -> Html.of("<i style=\"width: {}\"></i>", "1px;background:url(//evil)"))
            .withMessageContaining("'style'")
            .withMessageContaining("evil");
    }

    @Test
    void valuesAndPlacesMustMatch() {
        assertThatIllegalArgumentException().isThrownBy(() -> Html.of("{}{}", 1))
            .withMessageContaining("more places than the 1 values");
        assertThatIllegalArgumentException().isThrownBy(() -> Html.of("{}", 1, 2))
            .withMessageContaining("has 1 places, but there are 2 values");
        assertThatNullPointerException().isThrownBy(() -> Html.of("{}", new Object[] { null }))
            .withMessage("value 1 must not be null");
    }

    @Test
    void htmlIsAValueAndText() {
        Html html = Html.of("<b>{}</b>", 1);
        assertThat(html).isEqualTo(Html.trusted("<b>1</b>")).hasSameHashCodeAs(Html.trusted("<b>1</b>"));
        assertThat(html.length()).isEqualTo(8);
        assertThat(html.charAt(1)).isEqualTo('b');
        assertThat(html.subSequence(0, 3)).isEqualTo("<b>");
    }

}
