package io.chrono.boot.action;

import java.io.IOException;
import java.security.Principal;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.framework.autoproxy.BeanNameAutoProxyCreator;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import io.chrono.boot.ChronoMethod;
import io.chrono.schedule.ActionCall;
import io.chrono.schedule.Firing;
import io.chrono.scope.Scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class MethodActionInvokerTests {

    private static final Firing FIRING = new Firing(7, "schedule", null, Scope.user("anna"), Instant.EPOCH, 2,
            (result) -> {
            });

    private static boolean loaded;

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private final MethodActionInvoker invoker = new MethodActionInvoker(this.context.getBeanFactory());

    private int intercepted;

    @BeforeEach
    void start() {
        MethodInterceptor count = (invocation) -> {
            this.intercepted++;
            return invocation.proceed();
        };
        this.context.registerBean("count", MethodInterceptor.class, () -> count);
        this.context.registerBean("proxies", BeanNameAutoProxyCreator.class, () -> {
            BeanNameAutoProxyCreator creator = new BeanNameAutoProxyCreator();
            creator.setBeanNames("proxied*");
            creator.setInterceptorNames("count");
            return creator;
        });
        this.context.registerBean("billing", Billing.class);
        this.context.registerBean("first", Twin.class);
        this.context.registerBean("second", Twin.class);
        this.context.registerBean("proxiedBilling", ProxiedBilling.class);
        this.context.registerBean("proxiedJob", HiddenJob.class);
        this.context.registerBean("lazy", Lazy.class, (definition) -> definition.setLazyInit(true));
        this.context.refresh();
    }

    @AfterEach
    void stop() {
        this.context.close();
    }

    @Test
    void methodOfABeanIsCalledWithARecord() throws Exception {
        assertThat(invoke("billing::close", "{\"year\": 2026, \"number\": 11}")).isEqualTo("closed 2026-11");
    }

    @Test
    void methodIsCalledWithAMap() throws Exception {
        assertThat(invoke("billing::sum", "{\"a\": 1, \"b\": {\"c\": [2.5, true]}}"))
            .isEqualTo("Integer {a=1, b={c=[2.5, true]}}");
    }

    @Test
    void withoutArgumentsTheParameterIsNull() throws Exception {
        assertThat(invoke("billing::sum", null)).isEqualTo("none");
        assertThat(invoke("billing::sum", "null")).isEqualTo("none");
    }

    @Test
    void methodWithoutParametersAndResultIsCalled() throws Exception {
        assertThat(invoke("billing::nothing", null)).isNull();
        assertThat(this.context.getBean(Billing.class).calls).isEqualTo(1);
    }

    @Test
    void firingAndUserAreSupplied() throws Exception {
        assertThat(invoke("billing::supplied", "{\"year\": 1, \"number\": 2}")).isEqualTo("anna 2 1-2");
        Firing nobody = new Firing(7, "schedule", null, null, Instant.EPOCH, 1, (result) -> {
        });
        assertThatIllegalStateException().isThrownBy(() -> this.invoker.invoke(call("billing::supplied", null), nobody))
            .withMessageContaining("belongs to no user");
    }

    @Test
    void staticMethodIsCalledByItsClass() throws Exception {
        assertThat(invoke(Billing.class.getName() + "::archive", null)).isEqualTo("archived");
        assertThat(invoke(Twin.class.getName() + "::both", null)).isEqualTo("both");
    }

    @Test
    void onlyBeanOfAClassIsCalledByItsClass() throws Exception {
        assertThat(invoke(Billing.class.getName() + "::close", "{\"year\": 2026, \"number\": 11}"))
            .isEqualTo("closed 2026-11");
        assertThatIllegalArgumentException().isThrownBy(() -> check(Twin.class.getName() + "::single", null))
            .withMessageContaining("2 beans")
            .withMessageContaining("first, second");
        assertThat(invoke("second::single", null)).isEqualTo("single");
    }

    @Test
    void classProxyIsCalledLikeByAnybody() throws Exception {
        assertThat(this.context.getBean("proxiedBilling").getClass()).isNotEqualTo(ProxiedBilling.class);
        assertThat(invoke("proxiedBilling::run", null)).isEqualTo("field");
        assertThat(invoke(ProxiedBilling.class.getName() + "::run", null)).isEqualTo("field");
        assertThat(this.intercepted).isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> check("proxiedBilling::last", null))
            .withMessageContaining("final");
    }

    @Test
    void interfaceProxyIsCalledIfItHasTheMethod() throws Exception {
        assertThat(this.context.getBean("proxiedJob")).isInstanceOf(Job.class).isNotInstanceOf(HiddenJob.class);
        assertThat(invoke("proxiedJob::work", null)).isEqualTo("worked");
        assertThat(this.intercepted).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> check("proxiedJob::hidden", null))
            .withMessageContaining("hidden");
    }

    @Test
    void exceptionIsThatOfTheMethod() {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> invoke("billing::fail", null))
            .withMessage("no paper");
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> invoke("billing::failLater", null))
            .withMessage("no ink");
    }

    @Test
    void futureIsWaitedFor() throws Exception {
        assertThat(invoke("billing::later", null)).isEqualTo("later");
    }

    @Test
    void longResultIsShortened() throws Exception {
        assertThat(invoke("billing::verbose", null)).hasSize(1_000);
    }

    @Test
    void checkCreatesNoBean() throws Exception {
        Lazy.created = 0;
        check("lazy::run", null);
        assertThat(Lazy.created).isZero();
        assertThat(invoke("lazy::run", null)).isEqualTo("run");
        assertThat(Lazy.created).isEqualTo(1);
    }

    @Test
    void noClassIsLoadedBecauseATextNamesIt() {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> check(MethodActionInvokerTests.class.getName() + "$NeverLoaded::run", null));
        assertThatIllegalArgumentException().isThrownBy(() -> check("java.lang.System::exit", null));
        assertThatIllegalArgumentException().isThrownBy(() -> check("java.lang.Runtime::getRuntime", null));
        assertThat(loaded).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            billing                 | ``                              | 'method:bean::method'
            billing::               | ``                              | 'method:bean::method'
            ::close                 | ``                              | 'method:bean::method'
            biling::close           | ``                              | billing::close
            billing::clse           | ``                              | close
            billing::secret         | ``                              | no method 'secret' with @ChronoMethod
            billing::getClass       | ``                              | no method 'getClass'
            billing::toString       | ``                              | no method 'toString'
            billing::twice          | ``                              | 2 methods 'twice'
            billing::hidden         | ``                              | private
            billing::two            | ``                              | cannot be scheduled
            billing::text           | ``                              | cannot be scheduled
            billing::close          | {"year": 1, "number": 2, "mont": 3} | "mont"
            billing::close          | {"year": 2026, "mont": 11}      | at 'number'
            billing::close          | {"year": "x", "number": 11}     | do not fit
            billing::close          | {"year": "1", "number": 11}     | do not fit
            billing::close          | {"year": 1.5, "number": 11}     | do not fit
            billing::close          | {"year": 2026, "number": null}  | do not fit
            billing::close          | {"year": 2026, "year": 2027}    | no JSON
            billing::close          | [1]                             | one JSON object
            billing::close          | "text"                          | one JSON object
            billing::close          | {"year":                        | no JSON
            billing::nothing        | {"a": 1}                        | takes no arguments
            """)
    void whatIsWrongIsNamedWhenItIsScheduled(String target, String arguments, String reason) {
        assertThatIllegalArgumentException().isThrownBy(() -> check(target, arguments.isEmpty() ? null : arguments))
            .withMessageContaining(reason);
    }

    @Test
    void noTextCanChooseAClass() throws Exception {
        assertThat(invoke("billing::sum", "{\"@class\": \"java.net.URL\", \"a\": [\"java.net.URL\", \"http://x\"]}"))
            .isEqualTo("String {@class=java.net.URL, a=[java.net.URL, http://x]}");
    }

    @Test
    void proxyThatIsABeanItselfIsNoSecretDoor() {
        ProxyFactory factory = new ProxyFactory(new HiddenJob());
        this.context.getBeanFactory().registerSingleton("handmade", factory.getProxy());
        assertThatIllegalArgumentException().isThrownBy(() -> check("handmade::getTargetSource", null));
    }

    private void check(String target, @Nullable String arguments) {
        this.invoker.check(call(target, arguments));
    }

    private @Nullable String invoke(String target, @Nullable String arguments) throws Exception {
        check(target, arguments);
        return this.invoker.invoke(call(target, arguments), FIRING);
    }

    private static ActionCall call(String target, @Nullable String arguments) {
        return new ActionCall("method:" + target, arguments);
    }

    static class NeverLoaded {

        static {
            loaded = true;
        }

        @ChronoMethod
        static void run() {
        }

    }

    static class Billing {

        private int calls;

        @ChronoMethod
        String close(Month month) {
            return "closed " + month.year() + "-" + month.number();
        }

        @ChronoMethod
        String sum(@Nullable Map<String, Object> values) {
            return (values != null) ? values.values().iterator().next().getClass().getSimpleName() + " " + values
                    : "none";
        }

        @ChronoMethod
        void nothing() {
            this.calls++;
        }

        @ChronoMethod
        String supplied(Principal user, @Nullable Month month, Firing firing) {
            return user.getName() + " " + firing.attempt()
                    + ((month != null) ? " " + month.year() + "-" + month.number() : "");
        }

        @ChronoMethod
        static String archive() {
            return "archived";
        }

        @ChronoMethod
        void fail() throws IOException {
            throw new IOException("no paper");
        }

        @ChronoMethod
        CompletableFuture<String> failLater() {
            return CompletableFuture.failedFuture(new IOException("no ink"));
        }

        @ChronoMethod
        CompletableFuture<String> later() {
            return CompletableFuture.supplyAsync(() -> "later");
        }

        @ChronoMethod
        String verbose() {
            return "x".repeat(5_000);
        }

        @ChronoMethod
        void twice() {
        }

        @ChronoMethod
        void twice(Month month) {
        }

        @ChronoMethod
        @SuppressWarnings("UnusedMethod")
        private void hidden() {
        }

        @ChronoMethod
        void two(Month one, Month other) {
        }

        @ChronoMethod
        void text(String text) {
        }

        void secret() {
        }

    }

    record Month(int year, int number) {

    }

    static class Twin {

        @ChronoMethod
        static String both() {
            return "both";
        }

        @ChronoMethod
        String single() {
            return "single";
        }

    }

    static class ProxiedBilling {

        private final String field = "field";

        @ChronoMethod
        String run() {
            return this.field;
        }

        @ChronoMethod
        final String last() {
            return this.field;
        }

    }

    interface Job {

        @ChronoMethod
        String work();

    }

    static class HiddenJob implements Job {

        @Override
        public String work() {
            return "worked";
        }

        @ChronoMethod
        void hidden() {
        }

    }

    static class Lazy {

        private static int created;

        Lazy() {
            created++;
        }

        @ChronoMethod
        String run() {
            return "run";
        }

    }

}
